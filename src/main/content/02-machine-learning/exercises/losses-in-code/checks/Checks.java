import app.gradient.exercise.check.CodeChecks;
import app.gradient.exercise.check.Suite;

public final class Checks implements CodeChecks {
    @Override
    public void define(Suite suite) {
        suite.open("MSE: прогноз (3, 5, 1), правда (2, 5, 4)")
                .call("mse", new double[] {3, 5, 1}, new double[] {2, 5, 4})
                .hint("Квадраты разностей 1, 0 и 9, среднее 10/3.");
        suite.open("Перекрёстная энтропия: метки 1 и 0, вероятности 0,9 и 0,2")
                .call("crossEntropy", new double[] {0.9, 0.2}, new int[] {1, 0})
                .hint("Правильным ответам досталось 0,9 и 0,8.");
        suite.hidden("Случайные прогнозы")
                .calls(10, "mse", random -> {
                    int n = random.integer(2, 20);
                    return Suite.arguments(random.vector(n, -10, 10), random.vector(n, -10, 10));
                });
        suite.hidden("Случайные вероятности")
                .calls(10, "crossEntropy", random -> {
                    int n = random.integer(4, 20);
                    int[] label = random.ints(n, 0, 1);
                    label[0] = 0;
                    return Suite.arguments(random.vector(n, 0.01, 0.99), label);
                })
                .hint("Проверьте примеры с меткой 0.");
        suite.mistake("no-mean", "mse", arguments -> {
            double[] predicted = (double[]) arguments[0];
            double[] actual = (double[]) arguments[1];
            double sum = 0;
            for (int i = 0; i < actual.length; i++) {
                sum += (predicted[i] - actual[i]) * (predicted[i] - actual[i]);
            }
            return sum;
        });
        suite.mistake("lost-term", "crossEntropy", arguments -> {
            double[] probability = (double[]) arguments[0];
            int[] label = (int[]) arguments[1];
            double sum = 0;
            for (int i = 0; i < label.length; i++) {
                sum -= label[i] * Math.log(probability[i]);
            }
            return sum / label.length;
        });
    }
}
