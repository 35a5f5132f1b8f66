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

        DenseVector back = a.leftMultiply(x);
        System.out.printf("Ax = (%.4f, %.4f)%n", back.get(0), back.get(1));
        DenseVector residual = b.subtract(back);
        System.out.println("‖b − Ax‖ = " + residual.twoNorm());

        Show.value("x", x.get(0));
        Show.value("y", x.get(1));
        Show.value("determinant", lu.determinant());
        Show.value("inverse11", inverse.get(0, 0));
        Show.value("inverse12", inverse.get(0, 1));
        Show.value("inverse21", inverse.get(1, 0));
        Show.value("inverse22", inverse.get(1, 1));
    }
}
