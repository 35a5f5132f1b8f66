import app.gradient.kit.Plot;
import app.gradient.kit.Show;
import java.util.stream.IntStream;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.la.DenseVector;

public class PowerIteration {
    static void main() {
        DenseMatrix a = DenseMatrix.createDenseMatrix(new double[][] {{4, 2}, {1, 3}});
        DenseVector answer = DenseVector.createDenseVector(new double[] {2 / Math.sqrt(5), 1 / Math.sqrt(5)});

        int steps = 20;
        double[] error = new double[steps];
        DenseVector v = DenseVector.createDenseVector(new double[] {0, 1});
        for (int k = 0; k < steps; k++) {
            DenseVector next = a.leftMultiply(v);
            v = next.scale(1 / next.twoNorm());
            error[k] = v.subtract(answer).twoNorm();
            if (k < 5 || k == steps - 1) {
                System.out.printf("шаг %2d: v = (%.8f, %.8f), ошибка %.1e%n", k + 1, v.get(0), v.get(1), error[k]);
            }
        }
        double lambda = v.dot(a.leftMultiply(v)); // отношение Рэлея
        System.out.printf("λ₁ ≈ %.10f%n", lambda);
        Show.value("lambda", lambda);
        Show.value("ratio", error[14] / error[13]);

        double[] step = IntStream.rangeClosed(1, steps).asDoubleStream().toArray();
        double[] digits = IntStream.range(0, steps).mapToDouble(k -> Math.log10(error[k])).toArray();
        Plot.line("Ошибка степенного метода").x("шаг").y("десятичный логарифм ошибки").curve("ошибка", step, digits).show();
    }
}
