import app.gradient.kit.Data;
import app.gradient.kit.Plot;
import app.gradient.kit.Show;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.la.DenseVector;

public class Pca {
    static void main() {
        double[][] x = Data.table("correlated").matrix("x1", "x2");
        int n = x.length;

        // region components
        double[] mean = {mean(x, 0), mean(x, 1)};
        double[][] centred = new double[n][2];
        for (int i = 0; i < n; i++) {
            centred[i] = new double[] {x[i][0] - mean[0], x[i][1] - mean[1]};
        }
        DenseMatrix c = DenseMatrix.createDenseMatrix(centred);
        DenseMatrix covariance = c.transpose().matrixMultiply(c);
        covariance.foreachInPlace(value -> value / (n - 1));

        var eigen = covariance.eigenDecomposition().orElseThrow();
        DenseVector variances = eigen.eigenvalues();
        int top = variances.get(0) > variances.get(1) ? 0 : 1; // порядок проверяем сами
        DenseVector first = eigen.getEigenVector(top);
        DenseVector second = eigen.getEigenVector(1 - top);
        double ratio = variances.get(top) / variances.sum();

        double correlation = covariance.get(0, 1) / Math.sqrt(covariance.get(0, 0) * covariance.get(1, 1));
        System.out.printf("корреляция признаков: %.4f%n", correlation);
        System.out.printf("дисперсии: %.4f и %.4f%n", variances.get(top), variances.get(1 - top));
        System.out.printf("доли: %.8f и %.8f%n", ratio, 1 - ratio);
        System.out.printf("первая компонента: (%.8f, %.8f)%n", first.get(0), first.get(1));
        // endregion

        // region reduce
        double error = 0;
        double cross = 0;
        double[] along = new double[n];
        double[] across = new double[n];
        double[] shadowX = new double[n];
        double[] shadowY = new double[n];
        for (int i = 0; i < n; i++) {
            DenseVector point = c.getRow(i);
            along[i] = point.dot(first); // одна координата вместо двух
            across[i] = point.dot(second);
            shadowX[i] = mean[0] + along[i] * first.get(0);
            shadowY[i] = mean[1] + along[i] * first.get(1);
            error += Math.pow(x[i][0] - shadowX[i], 2) + Math.pow(x[i][1] - shadowY[i], 2);
            cross += along[i] * across[i];
        }
        // Ошибка на одно число: поделим и на точки, и на признаки.
        System.out.printf("средний квадрат ошибки восстановления: %.4f%n", error / (2 * n));
        System.out.printf("ковариация новых координат: %.1e%n", cross / (n - 1));
        // endregion
        Show.value("correlation", correlation);
        Show.value("variance1", variances.get(top));
        Show.value("variance2", variances.get(1 - top));
        Show.value("ratio1", ratio);
        Show.value("ratio1Percent", 100 * ratio);
        Show.value("error", error / (2 * n));
        Show.value("v1", Math.abs(first.get(0)));
        Show.value("v2", Math.abs(first.get(1)));

        Plot.plane("Было: два признака и их тень на первой компоненте")
                .x("x₁")
                .y("x₂")
                .points("точки", column(x, 0), column(x, 1))
                .points("тени", shadowX, shadowY)
                .show();
        Plot.plane("Стало: новые координаты").x("первая компонента").y("вторая компонента").points("точки", along, across).show();
    }

    static double mean(double[][] x, int column) {
        double sum = 0;
        for (double[] row : x) {
            sum += row[column];
        }
        return sum / x.length;
    }

    static double[] column(double[][] x, int j) {
        double[] result = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            result[i] = x[i][j];
        }
        return result;
    }
}
