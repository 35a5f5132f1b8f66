import app.gradient.kit.Show;
import java.util.Arrays;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.la.DenseVector;

public class Systems {
    static void main() {
        DenseMatrix a = DenseMatrix.createDenseMatrix(new double[][] {{2, 1}, {3, 2}});
        DenseVector b = DenseVector.createDenseVector(new double[] {5, 8});

        var lu = a.luFactorization().orElseThrow();
        DenseVector x = lu.solve(b);
        System.out.println("x = " + Arrays.toString(x.toArray()));
        System.out.printf("определитель = %.4f%n", lu.determinant());

        // Обратная матрица — решение системы с единичной правой частью.
        DenseMatrix inverse = lu.solve(DenseMatrix.createIdentity(2));
        System.out.println("обратная = " + Arrays.deepToString(inverse.toArray()));

        // Четыре кофе и две булочки — это удвоенный первый чек.
        DenseMatrix dependent = DenseMatrix.createDenseMatrix(new double[][] {{2, 1}, {4, 2}});
        System.out.println("LU зависимой системы: "
                + dependent.luFactorization().map(f -> "определитель " + f.determinant()).orElse("не существует"));

        DenseVector residual = a.leftMultiply(x).subtract(b);
        System.out.println("‖Ax − b‖ = " + residual.twoNorm());

        Show.value("x", x.get(0));
        Show.value("y", x.get(1));
        Show.value("determinant", lu.determinant());
    }
}
