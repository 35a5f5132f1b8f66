import app.gradient.kit.Show;
import java.util.Arrays;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.la.DenseVector;

public class Regression {
    static void main() {
        double[][] points = {{1, 1}, {1, 2}, {2, 2}, {2, 3}};
        DenseVector y = DenseVector.createDenseVector(new double[] {6, 8, 9, 11});

        // region normal
        double[][] withOnes = new double[points.length][3];
        for (int i = 0; i < points.length; i++) {
            withOnes[i] = new double[] {1, points[i][0], points[i][1]}; // первый столбец — для сдвига
        }
        DenseVector w = leastSquares(withOnes, y);
        System.out.printf("со столбцом единиц: b = %.4f, w = (%.4f, %.4f)%n", w.get(0), w.get(1), w.get(2));
        double prediction = w.get(0) + w.get(1) * 3 + w.get(2) * 5;
        System.out.printf("прогноз в точке (3, 5): %.4f%n", prediction);
        double quality = r2(withOnes, w, y);
        System.out.printf("R² = %.4f%n", quality);
        // endregion
        Show.value("b", w.get(0));
        Show.value("w1", w.get(1));
        Show.value("w2", w.get(2));
        Show.value("prediction", prediction);
        Show.value("r2", quality);

        // region no-intercept
        DenseVector without = leastSquares(points, y);
        System.out.printf("без сдвига: w = (%.4f, %.4f), прогноз %.1f, R² = %.4f%n",
                without.get(0), without.get(1), without.get(0) * 3 + without.get(1) * 5, r2(points, without, y));
        // endregion
        Show.value("wrong1", without.get(0));
        Show.value("wrong2", without.get(1));
        Show.value("wrongPrediction", without.get(0) * 3 + without.get(1) * 5);
    }

    /** Решение нормального уравнения XᵀXw = Xᵀy разложением Холецкого; столбцы x должны быть независимы. */
    static DenseVector leastSquares(double[][] x, DenseVector y) {
        DenseMatrix matrix = DenseMatrix.createDenseMatrix(x);
        DenseMatrix gram = matrix.transpose().matrixMultiply(matrix);
        DenseVector right = matrix.transpose().leftMultiply(y);
        return gram.choleskyFactorization().orElseThrow().solve(right);
    }

    static double r2(double[][] x, DenseVector w, DenseVector y) {
        double mean = y.sum() / y.size();
        double unexplained = 0;
        double total = 0;
        for (int i = 0; i < x.length; i++) {
            double error = y.get(i) - DenseVector.createDenseVector(x[i]).dot(w);
            unexplained += error * error;
            total += (y.get(i) - mean) * (y.get(i) - mean);
        }
        return 1 - unexplained / total;
    }
}
