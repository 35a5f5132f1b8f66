import app.gradient.exercise.check.CodeChecks;
import app.gradient.exercise.check.Suite;

public final class Checks implements CodeChecks {
    @Override
    public void define(Suite suite) {
        suite.open("Пример из раздела: w1 = 0,5, w2 = 1, b2 = −1, x = 2, y = 1")
                .call("gradient", new double[] {0.5}, new double[] {0}, new double[] {1}, -1.0, 2.0, 1.0)
                .hint("Производные: −1 по w1, −0,5 по b1, −0,5 по w2 и −0,5 по b2.");
        suite.open("Один нейрон выключен")
                .call("gradient", new double[] {1, -1}, new double[] {0, 0}, new double[] {2, 3}, -2.0, 1.0, 0.0)
                .hint("У выключенного нейрона все производные — нули.");
        suite.open("Нейрон ровно на изломе: z = 0")
                .call("gradient", new double[] {1, 2}, new double[] {-1, 0.5}, new double[] {2, -1}, 0.5, 1.0, 0.0)
                .hint("При z = 0 производную ReLU условие велит считать нулём.");
        suite.hidden("Случайные сети")
                .calls(12, "gradient", random -> {
                    int n = random.integer(3, 6);
                    return Suite.arguments(
                            random.vector(n, -2, 2),
                            random.vector(n, -1, 1),
                            random.vector(n, -1, 1),
                            random.real(-1, 1),
                            random.real(-2, 2),
                            (double) random.integer(0, 1));
                });
        suite.mistake("no-gate", "gradient", arguments -> gradient(arguments, false, true));
        suite.mistake("no-chain", "gradient", arguments -> gradient(arguments, true, false));
    }

    private static double[] gradient(Object[] arguments, boolean gate, boolean chain) {
        double[] w1 = (double[]) arguments[0];
        double[] b1 = (double[]) arguments[1];
        double[] w2 = (double[]) arguments[2];
        double x = (Double) arguments[4];
        int n = w1.length;
        double[] z = new double[n];
        double out = (Double) arguments[3];
        for (int i = 0; i < n; i++) {
            z[i] = w1[i] * x + b1[i];
            out += w2[i] * Math.max(0, z[i]);
        }
        double delta = 1 / (1 + Math.exp(-out)) - (Double) arguments[5];
        double[] gradient = new double[3 * n + 1];
        for (int i = 0; i < n; i++) {
            double hidden = !gate || z[i] > 0 ? delta * (chain ? w2[i] : 1) : 0;
            gradient[i] = hidden * x;
            gradient[n + i] = hidden;
            gradient[2 * n + i] = delta * Math.max(0, z[i]);
        }
        gradient[3 * n] = delta;
        return gradient;
    }
}
