import app.gradient.exercise.check.CodeChecks;
import app.gradient.exercise.check.Suite;

public final class Checks implements CodeChecks {
    @Override
    public void define(Suite suite) {
        suite.open("Выиграны три пары из четырёх")
                .call("auc", new double[] {0.9, 0.4, 0.6, 0.1}, new boolean[] {true, true, false, false})
                .hint("0,4 против 0,6 проиграно, остальное выиграно.");
        suite.open("Ничья и выигрыш")
                .call("auc", new double[] {0.7, 0.7, 0.2}, new boolean[] {true, false, false})
                .hint("Одна пара стоит 1, другая 0,5.");
        suite.hidden("Случайные оценки с ничьими")
                .calls(10, "auc", random -> {
                    int n = random.integer(6, 30);
                    double[] score = random.integers(n, 0, 6);
                    boolean[] positive = new boolean[n];
                    for (int i = 0; i < n; i++) {
                        positive[i] = i % 3 == 0;
                    }
                    return Suite.arguments(score, positive);
                });
        suite.mistake("ties-lost", "auc", arguments -> auc((double[]) arguments[0], (boolean[]) arguments[1], 0));
        suite.mistake("inverted", "auc", arguments -> 1 - auc((double[]) arguments[0], (boolean[]) arguments[1], 0.5));
    }

    private static double auc(double[] score, boolean[] positive, double tie) {
        double won = 0;
        double pairs = 0;
        for (int i = 0; i < score.length; i++) {
            for (int j = 0; positive[i] && j < score.length; j++) {
                if (!positive[j]) {
                    pairs++;
                    won += score[i] > score[j] ? 1 : score[i] == score[j] ? tie : 0;
                }
            }
        }
        return won / pairs;
    }
}
