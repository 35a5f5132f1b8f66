import app.gradient.kit.Data;
import app.gradient.kit.Show;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

public class PcaScale {
    static void main() {
        double[][] x = Data.table("correlated").matrix("x1", "x2");
        double plain = firstShare(centred(x, 1, 1));
        double millimetres = firstShare(centred(x, 1000, 1)); // первый признак перевели из метров в миллиметры
        System.out.printf("доля первой компоненты: как есть %.4f, после смены единиц %.8f%n", plain, millimetres);
        Show.value("plain", plain);
        Show.value("millimetres", millimetres);
    }

    static double[][] centred(double[][] x, double scale1, double scale2) {
        double mean1 = 0;
        double mean2 = 0;
        for (double[] row : x) {
            mean1 += row[0] / x.length;
            mean2 += row[1] / x.length;
        }
        double[][] result = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            result[i] = new double[] {(x[i][0] - mean1) * scale1, (x[i][1] - mean2) * scale2};
        }
        return result;
    }

    /** Через сингулярное разложение: дисперсия вдоль i-й компоненты равна σᵢ² / (n − 1). */
    static double firstShare(double[][] centred) {
        var svd = DecompositionFactory_DDRM.svd(centred.length, 2, false, false, true);
        svd.decompose(new DMatrixRMaj(centred));
        double[] sigma = svd.getSingularValues();
        double largest = Math.max(sigma[0], sigma[1]);
        return largest * largest / (sigma[0] * sigma[0] + sigma[1] * sigma[1]);
    }
}
