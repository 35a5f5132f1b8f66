import app.gradient.exercise.check.CodeChecks;
import app.gradient.exercise.check.Suite;

public final class Checks implements CodeChecks {
    @Override
    public void define(Suite suite) {
        suite.open("Компонента смотрит в сторону отказа")
                .call("agreement", new double[][] {{2, 1}, {1, 2}, {-1, -2}, {-3, 1}}, new double[] {0.6, 0.8}, new boolean[] {true, true, false, false})
                .hint("Координаты 2, 2,2, −2,2 и −1: правило не ошибается.");
        suite.open("Та же компонента с обратным знаком")
                .call("agreement", new double[][] {{2, 1}, {1, 2}, {-1, -2}, {-3, 1}}, new double[] {-0.6, -0.8}, new boolean[] {true, true, false, false})
                .hint("Ответ тот же: знак компоненты ничего не значит.");
        suite.hidden("Случайные станки")
                .calls(10, "agreement", random -> {
                    int n = random.integer(5, 30);
                    double[][] z = random.matrix(n, 4, -2, 2);
                    double[] component = random.vector(4, -1, 1);
                    double length = Math.sqrt(dot(component, component));
                    for (int j = 0; j < component.length; j++) {
                        component[j] /= length;
                    }
                    boolean[] fault = new boolean[n];
                    for (int i = 0; i < n; i++) {
                        fault[i] = random.integer(0, 2) == 0;
                    }
                    return Suite.arguments(z, component, fault);
                });
        suite.mistake("one-sign", "agreement", arguments -> share(arguments, false));
        suite.mistake("sum-of-squares", "agreement", arguments -> {
            double share = share(arguments, true);
            return Math.max(share, 1 - share);
        });
    }

    private static double share(Object[] arguments, boolean squares) {
        double[][] z = (double[][]) arguments[0];
        double[] component = (double[]) arguments[1];
        boolean[] fault = (boolean[]) arguments[2];
        int same = 0;
        for (int i = 0; i < z.length; i++) {
            double along = 0;
            for (int j = 0; j < component.length; j++) {
                double product = z[i][j] * component[j];
                along += squares ? product * product : product;
            }
            if ((along > 0) == fault[i]) {
                same++;
            }
        }
        return (double) same / z.length;
    }

    private static double dot(double[] u, double[] v) {
        double sum = 0;
        for (int i = 0; i < u.length; i++) {
            sum += u[i] * v[i];
        }
        return sum;
    }
}
