import app.gradient.kit.Plot;
import app.gradient.kit.Show;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.la.DenseVector;

public class Conditioning {
    static void main() {
        DenseMatrix coffee = DenseMatrix.createDenseMatrix(new double[][] {{2, 1}, {3, 2}});
        DenseMatrix nearly = DenseMatrix.createDenseMatrix(new double[][] {{1, 1}, {1, 1.001}});

        DenseVector exact = solve(nearly, 2, 2.001);
        DenseVector moved = solve(nearly, 2, 2.0011);
        System.out.printf("b = (2; 2,0010): x = (%.3f, %.3f)%n", exact.get(0), exact.get(1));
        System.out.printf("b = (2; 2,0011): x = (%.3f, %.3f)%n", moved.get(0), moved.get(1));
        System.out.printf("обусловленность: кофе %.2f, почти параллельные %.0f%n", condition(coffee), condition(nearly));

        Show.value("shift", moved.subtract(exact).twoNorm());
        Show.value("conditionCoffee", condition(coffee));
        Show.value("conditionNearly", condition(nearly));

        double[] t = {0, 2};
        Plot.line("Прямые x + y = 2 и x + 1,001y = 2,001")
                .x("x")
                .y("y")
                .curve("первая", t, new double[] {2, 0})
                .curve("вторая", t, new double[] {2.001 / 1.001, 0.001 / 1.001})
                .show();
    }

    static DenseVector solve(DenseMatrix a, double b1, double b2) {
        return a.luFactorization().orElseThrow().solve(DenseVector.createDenseVector(new double[] {b1, b2}));
    }

    /** Отношение наибольшего растяжения к наименьшему. Их квадраты — собственные значения симметричной матрицы AᵀA. */
    static double condition(DenseMatrix a) {
        DenseMatrix gram = a.transpose().matrixMultiply(a);
        DenseVector stretches = gram.eigenDecomposition().orElseThrow().eigenvalues();
        return Math.sqrt(stretches.maxValue() / stretches.minValue());
    }
}
