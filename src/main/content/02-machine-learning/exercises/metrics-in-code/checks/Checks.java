import app.gradient.exercise.check.CodeChecks;
import app.gradient.exercise.check.Suite;

public final class Checks implements CodeChecks {
    @Override
    public void define(Suite suite) {
        suite.open("TP 3, FP 1, FN 2, TN 4")
                .call(
                        "metrics",
                        new boolean[] {true, true, true, true, true, false, false, false, false, false},
                        new boolean[] {true, true, true, false, false, true, false, false, false, false})
                .hint("Доля верных ответов 0,7, точность 3/4, полнота 3/5.");
        suite.open("Модель ни разу не сказала «да»")
                .call("metrics", new boolean[] {true, false, false}, new boolean[] {false, false, false})
                .hint("Точность, полнота и F1-мера равны нулю.");
        suite.open("Положительных примеров нет")
                .call("metrics", new boolean[] {false, false, false}, new boolean[] {true, false, false})
                .hint("Знаменатель полноты равен нулю, значит, и полнота нуль.");
        suite.hidden("Случайные ответы")
                .calls(12, "metrics", random -> {
                    int n = random.integer(10, 40);
                    boolean[] actual = new boolean[n];
                    boolean[] predicted = new boolean[n];
                    for (int i = 0; i < n; i++) {
                        actual[i] = random.integer(0, 2) == 0;
                        predicted[i] = random.integer(0, 1) == 0;
                    }
                    return Suite.arguments(actual, predicted);
                });
        suite.mistake("swapped", "metrics", arguments -> {
            double[] right = metrics((boolean[]) arguments[0], (boolean[]) arguments[1]);
            return new double[] {right[0], right[2], right[1], right[3]};
        });
        suite.mistake("mean-f1", "metrics", arguments -> {
            double[] right = metrics((boolean[]) arguments[0], (boolean[]) arguments[1]);
            return new double[] {right[0], right[1], right[2], (right[1] + right[2]) / 2};
        });
    }

    private static double[] metrics(boolean[] actual, boolean[] predicted) {
        double tp = 0;
        double right = 0;
        double said = 0;
        double real = 0;
        for (int i = 0; i < actual.length; i++) {
            tp += actual[i] && predicted[i] ? 1 : 0;
            right += actual[i] == predicted[i] ? 1 : 0;
            said += predicted[i] ? 1 : 0;
            real += actual[i] ? 1 : 0;
        }
        double precision = said == 0 ? 0 : tp / said;
        double recall = real == 0 ? 0 : tp / real;
        double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return new double[] {right / actual.length, precision, recall, f1};
    }
}
