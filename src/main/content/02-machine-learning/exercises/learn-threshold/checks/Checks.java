import app.gradient.exercise.check.CodeChecks;
import app.gradient.exercise.check.Suite;
import java.util.Arrays;

public final class Checks implements CodeChecks {
    @Override
    public void define(Suite suite) {
        suite.open("Один пример мешает: 0 — да, 1 и 2 — нет, 3 и 4 — да")
                .call("learn", new double[] {3, 1, 4, 2, 0}, new boolean[] {true, false, true, false, true})
                .hint("При пороге 2 ошибка одна, меньше не получится.");
        suite.open("Без ошибок не обойтись")
                .call("learn", new double[] {1, 2, 3, 4, 5}, new boolean[] {false, true, false, true, true})
                .hint("При любом пороге хотя бы один пример отвечен неверно.");
        suite.open("Все ответы «да»")
                .call("learn", new double[] {6, 7, 5}, new boolean[] {true, true, true})
                .hint("Порог 5: ошибка остаётся только на самом числе 5.");
        suite.hidden("Случайные наборы")
                .calls(15, "learn", random -> {
                    int n = random.integer(2, 30);
                    double[] x = random.vector(n, -10, 10);
                    boolean[] positive = new boolean[n];
                    for (int i = 0; i < n; i++) {
                        positive[i] = x[i] + random.real(-6, 6) > 0;
                    }
                    return Suite.arguments(x, positive);
                })
                .hint("Проверьте равенство числа ошибок: из нескольких порогов нужен наименьший.");
        suite.mistake("smallest", "learn", arguments -> Arrays.stream((double[]) arguments[0]).min().orElseThrow());
        suite.mistake("inverted", "learn", arguments -> inverted((double[]) arguments[0], (boolean[]) arguments[1]));
    }

    private static double inverted(double[] x, boolean[] positive) {
        double best = x[0];
        int fewest = Integer.MAX_VALUE;
        for (double threshold : x) {
            int errors = 0;
            for (int i = 0; i < x.length; i++) {
                if (x[i] < threshold != positive[i]) {
                    errors++;
                }
            }
            if (errors < fewest || errors == fewest && threshold < best) {
                fewest = errors;
                best = threshold;
            }
        }
        return best;
    }
}
