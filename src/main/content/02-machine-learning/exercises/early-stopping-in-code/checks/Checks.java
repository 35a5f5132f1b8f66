import app.gradient.exercise.check.CodeChecks;
import app.gradient.exercise.check.Suite;

public final class Checks implements CodeChecks {
    @Override
    public void define(Suite suite) {
        suite.open("Терпение 2: 5, 4, 4.5, 3, 3.5, 3.6, 1")
                .call("bestEpoch", new double[] {5, 4, 4.5, 3, 3.5, 3.6, 1}, 2)
                .hint("Эпоха 2 хуже, но эпоха 3 лучше прежних. После эпох 4 и 5 терпение кончилось: до эпохи 6 не дошли. Ответ 3.");
        suite.open("Потери всё время падают").call("bestEpoch", new double[] {4, 3, 2, 1}, 1).hint("Ответ — последняя эпоха, 3.");
        suite.open("Одна эпоха").call("bestEpoch", new double[] {7}, 3);
        suite.hidden("Случайные кривые")
                .calls(15, "bestEpoch", random -> {
                    int n = random.integer(6, 30);
                    double[] loss = random.vector(n, 0, 2);
                    for (int i = 0; i < n; i++) {
                        loss[i] += 8.0 / (i + 1);
                    }
                    return Suite.arguments(loss, random.integer(2, 4));
                });
        suite.mistake("last-epoch", "bestEpoch", arguments -> {
            double[] loss = (double[]) arguments[0];
            int best = 0;
            int epoch = 1;
            for (; epoch < loss.length; epoch++) {
                if (loss[epoch] < loss[best]) {
                    best = epoch;
                } else if (epoch - best >= (Integer) arguments[1]) {
                    return epoch;
                }
            }
            return loss.length - 1;
        });
        suite.mistake("no-patience", "bestEpoch", arguments -> {
            double[] loss = (double[]) arguments[0];
            int best = 0;
            for (int epoch = 1; epoch < loss.length && loss[epoch] < loss[best]; epoch++) {
                best = epoch;
            }
            return best;
        });
    }
}
