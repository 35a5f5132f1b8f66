import app.gradient.kit.Plot;
import app.gradient.kit.Show;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

public class Recommendations {
    static final String[] VIEWERS = {"Аня", "Борис", "Вера", "Глеб", "Даша", "Егор"};
    static final String[] FILMS = {"комедия 1", "комедия 2", "комедия 3", "драма 1", "драма 2"};
    static final double NONE = Double.NaN;

    static void main() {
        double[][] ratings = {
            {5, 4, NONE, 1, 2},
            {4, 5, 4, 2, 1},
            {1, 2, 1, 5, NONE},
            {2, 1, 1, 4, 5},
            {4, NONE, 5, 1, 1},
            {NONE, 1, 2, 5, 4}
        };
        double[][] filled = fillWithMeans(ratings);
        for (int step = 0; step < 50; step++) {
            double[][] smooth = twoLayers(filled);
            for (int i = 0; i < ratings.length; i++) {
                for (int j = 0; j < FILMS.length; j++) {
                    filled[i][j] = Double.isNaN(ratings[i][j]) ? smooth[i][j] : ratings[i][j];
                }
            }
        }
        for (int i = 0; i < ratings.length; i++) {
            for (int j = 0; j < FILMS.length; j++) {
                if (Double.isNaN(ratings[i][j])) {
                    System.out.printf("%-6s %s: прогноз %.1f%n", VIEWERS[i], FILMS[j], filled[i][j]);
                }
            }
        }
        Show.value("anyaThirdComedy", filled[0][2]);
        Plot.heatmap("Оценки: настоящие и предсказанные").cells(VIEWERS, FILMS, filled).show();
    }

    static double[][] fillWithMeans(double[][] ratings) {
        double[][] filled = new double[ratings.length][];
        for (int i = 0; i < ratings.length; i++) {
            double sum = 0;
            int known = 0;
            for (double rating : ratings[i]) {
                if (!Double.isNaN(rating)) {
                    sum += rating;
                    known++;
                }
            }
            filled[i] = ratings[i].clone();
            for (int j = 0; j < filled[i].length; j++) {
                if (Double.isNaN(filled[i][j])) {
                    filled[i][j] = sum / known;
                }
            }
        }
        return filled;
    }

    /** Лучшее приближение ранга 2. */
    static double[][] twoLayers(double[][] a) {
        int m = a.length;
        int n = a[0].length;
        var svd = DecompositionFactory_DDRM.svd(m, n, true, true, true);
        svd.decompose(new DMatrixRMaj(a));
        DMatrixRMaj u = svd.getU(null, false);
        DMatrixRMaj sigma = svd.getW(null);
        DMatrixRMaj vt = svd.getV(null, true);
        SingularOps_DDRM.descendingOrder(u, false, sigma, vt, true);
        double[][] result = new double[m][n];
        for (int layer = 0; layer < 2; layer++) {
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < n; j++) {
                    result[i][j] += sigma.get(layer, layer) * u.get(i, layer) * vt.get(layer, j);
                }
            }
        }
        return result;
    }
}
