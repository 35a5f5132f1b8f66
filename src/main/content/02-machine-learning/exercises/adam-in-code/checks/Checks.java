import app.gradient.exercise.check.CodeChecks;
import app.gradient.exercise.check.Suite;

public final class Checks implements CodeChecks {
    @Override
    public void define(Suite suite) {
        suite.open("Первый шаг: градиент (4, −0,5)")
                .call("adam", new double[] {1, 1}, new double[][] {{4, -0.5}}, 0.01)
                .within(1e-6)
                .hint("Должно получиться (0,99; 1,01): величина градиента на первом шаге не важна.");
        suite.open("Три шага").call("adam", new double[] {0}, new double[][] {{2}, {1}, {-3}}, 0.1).within(1e-7);
        suite.open("Нулевой градиент")
                .call("adam", new double[] {1, 2}, new double[][] {{0, 0}, {0, 1}}, 0.1)
                .within(1e-7)
                .hint("Параметр, у которого градиент всё время нулевой, не меняется: ε в знаменателе не даёт поделить нуль на нуль.");
        suite.hidden("Случайные градиенты")
                .calls(8, "adam", random -> {
                    int n = random.integer(1, 4);
                    return Suite.arguments(random.vector(n, -2, 2), random.matrix(random.integer(2, 20), n, -3, 3), 0.05);
                })
                .within(1e-7);
        suite.mistake("no-correction", "adam", arguments -> adam(arguments, false, false));
        suite.mistake("multiplied", "adam", arguments -> adam(arguments, true, true));
    }

    private static double[] adam(Object[] arguments, boolean corrected, boolean multiplied) {
        double[] theta = ((double[]) arguments[0]).clone();
        double[][] gradients = (double[][]) arguments[1];
        double rate = (Double) arguments[2];
        double[] m = new double[theta.length];
        double[] v = new double[theta.length];
        for (int t = 1; t <= gradients.length; t++) {
            for (int i = 0; i < theta.length; i++) {
                double g = gradients[t - 1][i];
                m[i] = 0.9 * m[i] + (1 - 0.9) * g;
                v[i] = 0.999 * v[i] + (1 - 0.999) * g * g;
                double first = corrected ? m[i] / (1 - Math.pow(0.9, t)) : m[i];
                double second = corrected ? v[i] / (1 - Math.pow(0.999, t)) : v[i];
                double root = Math.sqrt(second) + 1e-8;
                theta[i] -= multiplied ? rate * first * root : rate * first / root;
            }
        }
        return theta;
    }
}
