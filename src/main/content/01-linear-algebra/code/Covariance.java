import app.gradient.kit.Data;
import app.gradient.kit.Plot;
import app.gradient.kit.Show;
import org.tribuo.math.la.DenseMatrix;

public class Covariance {
    static void main() {
        String[] names = {"temperature", "vibration", "speed", "noise"};
        double[][] x = Data.table("machines").matrix(names);

        DenseMatrix centred = DenseMatrix.createDenseMatrix(centre(x));
        DenseMatrix covariance = centred.transpose().matrixMultiply(centred);
        covariance.foreachInPlace(value -> value / (x.length - 1));

        int d = names.length;
        double[][] correlation = new double[d][d];
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                correlation[i][j] =
                        covariance.get(i, j) / Math.sqrt(covariance.get(i, i) * covariance.get(j, j));
            }
        }

        print("Ковариации", names, covariance.toArray());
        print("Корреляции", names, correlation);
        Plot.heatmap("Корреляции датчиков").cells(names, names, correlation).show();
        Show.value("correlationTemperatureVibration", correlation[0][1]);
        Show.value("correlationTemperatureSpeed", correlation[0][2]);
        Show.value("correlationVibrationSpeed", correlation[1][2]);
    }

    /** Вычитает из каждого столбца его среднее; исходные строки не меняет. */
    static double[][] centre(double[][] x) {
        double[][] result = new double[x.length][x[0].length];
        for (int j = 0; j < x[0].length; j++) {
            double mean = 0;
            for (double[] row : x) {
                mean += row[j] / x.length;
            }
            for (int i = 0; i < x.length; i++) {
                result[i][j] = x[i][j] - mean;
            }
        }
        return result;
    }

    static void print(String title, String[] names, double[][] m) {
        System.out.println(title);
        for (int i = 0; i < m.length; i++) {
            System.out.printf("  %-12s", names[i]);
            for (double value : m[i]) {
                System.out.printf("%10.2f", value);
            }
            System.out.println();
        }
    }
}
