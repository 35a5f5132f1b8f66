import app.gradient.exercise.check.CodeChecks;
import app.gradient.exercise.check.Suite;

public final class Checks implements CodeChecks {
    @Override
    public void define(Suite suite) {
        suite.open("Суммы 1, 2, 3").call("softmax", new double[] {1, 2, 3}).hint("Примерно 0,09; 0,24; 0,67.");
        suite.open("Большие числа: 1000, 1001").call("softmax", new double[] {1000, 1001}).hint("Ответ тот же, что для 0 и 1.");
        suite.open("Большие отрицательные: −1000, −1000")
                .call("softmax", new double[] {-1000, -1000})
                .call("softmax", new double[] {-1000, -2, 0})
                .hint("Вычитать надо наибольшее из самих чисел, а не нуль: ответ тот же, что для 0 и 0.");
        suite.hidden("Случайные суммы").calls(8, "softmax", random -> Suite.arguments(random.vector(random.integer(2, 8), -5, 5)));
        suite.hidden("Случайные большие").calls(4, "softmax", random -> Suite.arguments(random.vector(random.integer(2, 5), 900, 1000)));
        suite.mistake("unnormalised", "softmax", arguments -> {
            double[] z = ((double[]) arguments[0]).clone();
            for (int c = 0; c < z.length; c++) {
                z[c] = Math.exp(z[c]);
            }
            return z;
        });
        suite.mistakeWhen("overflow", (arguments, got) -> got instanceof double[] p && Double.isNaN(p[0]));
    }
}
