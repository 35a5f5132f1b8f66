import app.gradient.exercise.check.CodeChecks;
import app.gradient.exercise.check.Suite;
import java.util.ArrayList;
import java.util.List;

public final class Checks implements CodeChecks {
    @Override
    public void define(Suite suite) {
        suite.open("Два вектора на плоскости")
                .call("orthonormalise", (Object) new double[][] {{3, 4}, {1, 0}})
                .within(1e-8)
                .hint("Первый станет (0,6; 0,8), второй — (0,8; −0,6).");
        suite.open("Три вектора в пространстве")
                .call("orthonormalise", (Object) new double[][] {{1, 1, 0}, {1, 0, 1}, {0, 1, 1}})
                .within(1e-8)
                .hint("Проверьте все три скалярных произведения, а не только соседние.");
        suite.open("Зависимые и нулевые векторы")
                .call("orthonormalise", (Object) new double[][] {{1, 2, 2}, {2, 4, 4}, {0, 0, 0}, {0, 1, 0}})
                .call("orthonormalise", (Object) new double[][] {{1, 1, 1}, {1, 2, 3}, {3, 4, 5}})
                .within(1e-8)
                .hint("В ответе по два вектора: остальные выражаются через них.");
        suite.open("Почти зависимые векторы")
                .call("orthonormalise", (Object) new double[][] {{1, 1e-6, 0, 0}, {1, 0, 1e-6, 0}, {1, 0, 0, 1e-6}})
                .within(1e-8)
                .hint("Каждую проекцию вычитайте из того, что осталось после предыдущих.");
        suite.open("Очень короткие векторы")
                .call("orthonormalise", (Object) new double[][] {{3e-11, 4e-11}, {1e-10, 0}})
                .within(1e-8)
                .hint("Они независимы: остаток сравнивают с длиной самого вектора, а не с числом.");
        suite.hidden("Случайные наборы")
                .calls(10, "orthonormalise", random -> {
                    int n = random.integer(2, 6);
                    return Suite.arguments((Object) random.matrix(random.integer(1, n), n, -4, 6));
                })
                .within(1e-7);
        suite.mistake("not-normalised", "orthonormalise", arguments -> run((double[][]) arguments[0], true, false, false));
        suite.mistake("only-normalised", "orthonormalise", arguments -> run((double[][]) arguments[0], false, true, false));
        suite.mistake("previous-only", "orthonormalise", arguments -> run((double[][]) arguments[0], true, true, true));
        suite.mistake("classical", "orthonormalise", arguments -> classical((double[][]) arguments[0]));
        suite.mistakeWhen("absolute-threshold", (arguments, got) -> got instanceof double[][] basis
                && basis.length < run((double[][]) arguments[0], true, true, false).length
                && tiny((double[][]) arguments[0]));
        suite.mistakeWhen("dependent-kept", (arguments, got) -> got instanceof double[][] basis
                && basis.length == ((double[][]) arguments[0]).length
                && run((double[][]) arguments[0], true, true, false).length < basis.length);
    }

    /** The process with parts left out: what each mistake does. */
    private static double[][] run(double[][] vectors, boolean subtract, boolean normalise, boolean onlyPrevious) {
        List<double[]> basis = new ArrayList<>();
        for (double[] vector : vectors) {
            double[] rest = vector.clone();
            for (int k = onlyPrevious ? Math.max(0, basis.size() - 1) : 0; subtract && k < basis.size(); k++) {
                double[] q = basis.get(k);
                double along = dot(rest, q) / dot(q, q);
                for (int i = 0; i < rest.length; i++) {
                    rest[i] -= along * q[i];
                }
            }
            double norm = Math.sqrt(dot(rest, rest));
            if (norm <= 1e-9 * Math.sqrt(dot(vector, vector))) {
                continue;
            }
            for (int i = 0; normalise && i < rest.length; i++) {
                rest[i] /= norm;
            }
            basis.add(rest);
        }
        return basis.toArray(new double[0][]);
    }

    private static boolean tiny(double[][] vectors) {
        for (double[] vector : vectors) {
            if (dot(vector, vector) > 1e-18) {
                return false;
            }
        }
        return true;
    }

    /** All projections are taken of the vector itself, as in exact arithmetic one may. */
    private static double[][] classical(double[][] vectors) {
        List<double[]> basis = new ArrayList<>();
        for (double[] vector : vectors) {
            double[] rest = vector.clone();
            for (double[] q : basis) {
                double along = dot(vector, q);
                for (int i = 0; i < rest.length; i++) {
                    rest[i] -= along * q[i];
                }
            }
            double norm = Math.sqrt(dot(rest, rest));
            if (norm <= 1e-9 * Math.sqrt(dot(vector, vector))) {
                continue;
            }
            for (int i = 0; i < rest.length; i++) {
                rest[i] /= norm;
            }
            basis.add(rest);
        }
        return basis.toArray(new double[0][]);
    }

    private static double dot(double[] u, double[] v) {
        double sum = 0;
        for (int i = 0; i < u.length; i++) {
            sum += u[i] * v[i];
        }
        return sum;
    }
}
