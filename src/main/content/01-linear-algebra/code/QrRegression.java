import app.gradient.kit.Show;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.NormOps_DDRM;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.la.DenseVector;

public class QrRegression {
    static void main() {
        // region small
        double[][] x = {{1, 0}, {1, 1}, {1, 2}};
        double[] y = {1, 3, 4};
        double[][] r = triangle(x, y);
        System.out.printf("R = (%.4f %.4f; %.4f)%n", r[0][0], r[0][1], r[1][1]);
        System.out.printf("Qᵀy = (%.4f, %.4f)%n", r[0][2], r[1][2]);
        double[] line = backSubstitution(r);
        System.out.printf("b = %.4f, a = %.4f%n", line[0], line[1]);
        // endregion

        // region compare
        int degree = 10;
        double[][] powers = new double[30][degree + 1]; // столбцы 1, t, t², …
        double[] sums = new double[powers.length]; // ответы: все коэффициенты равны единице
        for (int i = 0; i < powers.length; i++) {
            double t = i / 29.0;
            double power = 1;
            for (int k = 0; k <= degree; k++) {
                powers[i][k] = power;
                sums[i] += power;
                power *= t;
            }
        }
        double condition = NormOps_DDRM.conditionP2(new DMatrixRMaj(powers));
        double normalError = distanceFromOnes(byNormalEquation(powers, sums));
        double qrError = distanceFromOnes(backSubstitution(triangle(powers, sums)));
        System.out.printf("обусловленность X: %.1e%n", condition);
        System.out.printf("нормальное уравнение ошиблось в коэффициентах на %.4f%n", normalError);
        System.out.println("QR ошибся меньше чем на 0.000001: " + (qrError < 1e-6 ? "да" : "нет"));
        // endregion
        Show.value("degree", degree);
        Show.value("conditionMillions", condition / 1e6);
        Show.value("normalError", normalError);
        Show.value("a", line[1]);
        Show.value("b", line[0]);
    }

    // region gram-schmidt
    /**
     * Матрица R с приписанным столбцом Qᵀy. Ответы y идут последним столбцом: проекции и из них вычитают по одной, каждый раз из того,
     * что осталось, поэтому ошибки округления не накапливаются.
     */
    static double[][] triangle(double[][] x, double[] y) {
        int n = x.length;
        int d = x[0].length;
        double[][] columns = new double[d + 1][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < d; j++) {
                columns[j][i] = x[i][j];
            }
            columns[d][i] = y[i];
        }
        double[][] r = new double[d][d + 1];
        for (int j = 0; j < d; j++) {
            r[j][j] = Math.sqrt(dot(columns[j], columns[j]));
            for (int i = 0; i < n; i++) {
                columns[j][i] /= r[j][j]; // теперь это q с номером j
            }
            for (int k = j + 1; k <= d; k++) {
                r[j][k] = dot(columns[j], columns[k]);
                for (int i = 0; i < n; i++) {
                    columns[k][i] -= r[j][k] * columns[j][i];
                }
            }
        }
        return r;
    }
    // endregion

    static double[] backSubstitution(double[][] r) {
        int d = r.length;
        double[] w = new double[d];
        for (int j = d - 1; j >= 0; j--) {
            w[j] = r[j][d];
            for (int k = j + 1; k < d; k++) {
                w[j] -= r[j][k] * w[k];
            }
            w[j] /= r[j][j];
        }
        return w;
    }

    static double[] byNormalEquation(double[][] x, double[] y) {
        DenseMatrix matrix = DenseMatrix.createDenseMatrix(x);
        DenseMatrix gram = matrix.transpose().matrixMultiply(matrix);
        DenseVector right = matrix.transpose().leftMultiply(DenseVector.createDenseVector(y));
        return gram.luFactorization().orElseThrow().solve(right).toArray();
    }

    static double distanceFromOnes(double[] w) {
        return Arrays.stream(w).map(value -> Math.abs(value - 1)).max().orElseThrow();
    }

    static double dot(double[] u, double[] v) {
        double sum = 0;
        for (int i = 0; i < u.length; i++) {
            sum += u[i] * v[i];
        }
        return sum;
    }
}
