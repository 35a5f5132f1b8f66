import app.gradient.exercise.check.CodeChecks;
import app.gradient.exercise.check.Suite;
import java.util.Arrays;

public final class Checks implements CodeChecks {
    @Override
    public void define(Suite suite) {
        suite.open("Вероятности 0,5; 0,3; 0,2")
                .call("draw", new double[] {0.5, 0.3, 0.2}, 0.1)
                .call("draw", new double[] {0.5, 0.3, 0.2}, 0.6)
                .call("draw", new double[] {0.5, 0.3, 0.2}, 0.95)
                .hint("Части отрезка: от 0 до 0,5, от 0,5 до 0,8 и от 0,8 до 1.");
        suite.open("Ровно на границе")
                .call("draw", new double[] {0.5, 0.25, 0.25}, 0.5)
                .call("draw", new double[] {0.5, 0.25, 0.25}, 0.75)
                .call("draw", new double[] {0.5, 0.25, 0.25}, 0.0)
                .hint("Начало части принадлежит ей, конец — следующей.");
        suite.hidden("Нулевые вероятности")
                .call("draw", new double[] {0, 0.5, 0, 0.5, 0}, 0.0)
                .call("draw", new double[] {0, 0.5, 0, 0.5, 0}, 0.5)
                .call("draw", new double[] {0, 0, 1}, 0.999)
                .call("draw", new double[] {1}, 0.7)
                .hint("Номер нулевой вероятности не выпадает никогда.");
        suite.hidden("Сумма чуть меньше единицы")
                .call("draw", tenths(0), Math.nextDown(1.0))
                .call("draw", tenths(3), Math.nextDown(1.0))
                .hint("Десять раз по 0,1 в сумме дают чуть меньше единицы.");
        suite.hidden("Случайные распределения")
                .calls(20, "draw", random -> {
                    double[] share = random.vector(random.integer(2, 9), 0.01, 1);
                    double sum = Arrays.stream(share).sum();
                    return Suite.arguments(
                            Arrays.stream(share).map(value -> value / sum).toArray(), random.real(0, 0.999));
                });
        suite.mistakeWhen("fell-off", (arguments, got) -> {
            double[] probability = (double[]) arguments[0];
            double sum = 0;
            for (double share : probability) {
                sum += share; // as the learner adds them: a stream's sum is compensated
            }
            return sum <= (double) arguments[1]
                    && got instanceof Integer number
                    && (number < 0 || number >= probability.length || probability[number] == 0);
        });
        suite.mistake("uniform", "draw", arguments -> (int) ((double) arguments[1] * ((double[]) arguments[0]).length));
        suite.mistake("edge", "draw", arguments -> first((double[]) arguments[0], (double) arguments[1], true));
        suite.mistake("no-sum", "draw", arguments -> {
            double[] probability = (double[]) arguments[0];
            for (int i = 0; i < probability.length; i++) {
                if ((double) arguments[1] < probability[i]) {
                    return i;
                }
            }
            return probability.length - 1;
        });
    }

    private static int first(double[] probability, double u, boolean closed) {
        double sum = 0;
        for (int i = 0; i < probability.length; i++) {
            sum += probability[i];
            if (closed ? u <= sum : u < sum) {
                return i;
            }
        }
        return probability.length - 1;
    }

    /** Ten times 0.1, whose sum is below one, and so many zeros. */
    private static double[] tenths(int zeros) {
        double[] tenths = new double[10 + zeros];
        Arrays.fill(tenths, 0, 10, 0.1);
        return tenths;
    }
}
