import java.util.Arrays;

public class Solution {
    /**
     * Сингулярные значения по убыванию, всего min(m, n).
     *
     * @param a матрица m × n, не меняется
     */
    static double[] singularValues(double[][] a) {
        double[][] columns = columns(a);
        int n = columns.length;
        boolean rotated = true;
        for (int sweep = 0; rotated && sweep < 1; sweep++) {
            rotated = false;
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    double alpha = dot(columns[p], columns[p]);
                    double beta = dot(columns[q], columns[q]);
                    double gamma = dot(columns[p], columns[q]);
                    if (Math.abs(gamma) <= 1e-15 * Math.sqrt(alpha * beta)) {
                        continue;
                    }
                    rotated = true;
                    double zeta = (beta - alpha) / (2 * gamma);
                    double t = (zeta >= 0 ? 1 : -1) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta));
                    double c = 1 / Math.sqrt(1 + t * t);
                    double s = c * t;
                    for (int i = 0; i < columns[p].length; i++) {
                        double kept = columns[p][i];
                        columns[p][i] = c * kept - s * columns[q][i];
                        columns[q][i] = s * kept + c * columns[q][i];
                    }
                }
            }
        }
        double[] sigma = new double[n];
        for (int j = 0; j < n; j++) {
            sigma[j] = Math.sqrt(dot(columns[j], columns[j]));
        }
        Arrays.sort(sigma);
        double[] falling = new double[n];
        for (int j = 0; j < n; j++) {
            falling[j] = sigma[n - 1 - j];
        }
        return falling;
    }

    /** Столбцы матрицы или, если она широкая, её строки: так векторов меньше. */
    private static double[][] columns(double[][] a) {
        if (a[0].length > a.length) {
            return Arrays.stream(a).map(double[]::clone).toArray(double[][]::new);
        }
        double[][] columns = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = a[i][j];
            }
        }
        return columns;
    }

    private static double dot(double[] u, double[] v) {
        double sum = 0;
        for (int i = 0; i < u.length; i++) {
            sum += u[i] * v[i];
        }
        return sum;
    }
}
