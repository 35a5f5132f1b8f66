import app.gradient.exercise.check.CodeChecks;
import app.gradient.exercise.check.Suite;

public final class Checks implements CodeChecks {
    @Override
    public void define(Suite suite) {
        suite.open("Два блока: 1, 2, 3, 8")
                .call("crossValidate", new double[] {1, 2, 3, 8}, 2)
                .hint("Блоки {1, 3} и {2, 8}: прогнозы 5 и 2, ошибки 10 и 18.");
        suite.open("Блоки разного размера: 4, 0, 1, 6, 2 на три блока").call("crossValidate", new double[] {4, 0, 1, 6, 2}, 3);
        suite.hidden("Случайные числа")
                .calls(12, "crossValidate", random -> {
                    int n = random.integer(6, 30);
                    return Suite.arguments(random.vector(n, -10, 10), random.integer(2, 5));
                });
        suite.mistake("sees-all", "crossValidate", arguments -> run((double[]) arguments[0], (Integer) arguments[1], true, false));
        suite.mistake("one-fold", "crossValidate", arguments -> run((double[]) arguments[0], (Integer) arguments[1], false, true));
    }

    private static double run(double[] y, int k, boolean seesAll, boolean firstOnly) {
        double total = 0;
        int folds = firstOnly ? 1 : k;
        for (int fold = 0; fold < folds; fold++) {
            double sum = 0;
            int train = 0;
            double squares = 0;
            int held = 0;
            for (int i = 0; i < y.length; i++) {
                if (seesAll || i % k != fold) {
                    sum += y[i];
                    train++;
                }
            }
            for (int i = fold; i < y.length; i += k) {
                squares += (y[i] - sum / train) * (y[i] - sum / train);
                held++;
            }
            total += squares / held;
        }
        return total / folds;
    }
}
