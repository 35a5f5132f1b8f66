import app.gradient.kit.Show;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.la.DenseVector;

public class Matrices {
    static void main() {
        // region operations
        DenseMatrix a = DenseMatrix.createDenseMatrix(new double[][] {{1, 2}, {3, 4}});
        DenseMatrix b = DenseMatrix.createDenseMatrix(new double[][] {{5, 6}, {7, 8}});

        DenseMatrix sum = a.add(b);
        DenseMatrix doubled = a.copy();
        doubled.foreachInPlace(x -> 2 * x); // меняет матрицу на месте, поэтому сначала копия
        DenseMatrix product = a.matrixMultiply(b);
        DenseMatrix other = b.matrixMultiply(a);

        print("A + B", sum);
        print("2A", doubled);
        print("AB", product);
        print("BA", other);
        print("Aᵀ", a.transpose());
        // endregion
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                String place = "" + (i + 1) + (j + 1);
                Show.value("sum" + place, sum.get(i, j));
                Show.value("doubled" + place, doubled.get(i, j));
                Show.value("product" + place, product.get(i, j));
                Show.value("other" + place, other.get(i, j));
                Show.value("transpose" + place, a.transpose().get(i, j));
            }
        }

        // region vector
        DenseVector x = DenseVector.createDenseVector(new double[] {5, 7});
        DenseVector byRows = a.leftMultiply(x); // Ax: матрица стоит слева от вектора
        DenseVector byColumns = a.getColumn(0).scale(5).add(a.getColumn(1).scale(7));

        System.out.printf("Ax по строкам:   (%.0f, %.0f)%n", byRows.get(0), byRows.get(1));
        System.out.printf("Ax по столбцам:  (%.0f, %.0f)%n", byColumns.get(0), byColumns.get(1));
        print("A·I", a.matrixMultiply(DenseMatrix.createIdentity(2)));
        // endregion
    }

    static void print(String name, DenseMatrix m) {
        System.out.println(name + " =");
        for (int i = 0; i < m.getDimension1Size(); i++) {
            for (int j = 0; j < m.getDimension2Size(); j++) {
                System.out.printf("%6.0f", m.get(i, j));
            }
            System.out.println();
        }
    }
}
