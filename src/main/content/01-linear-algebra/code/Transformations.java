import app.gradient.kit.Plot;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.la.DenseVector;

public class Transformations {
    static final double[][] HOUSE = {{0, 0}, {2, 0}, {2, 2}, {1, 3}, {0, 2}, {0, 0}};

    static void main() {
        double angle = Math.toRadians(30);
        draw("Домик и растяжение", new double[][] {{2, 0}, {0, 1.5}});
        draw("Домик и поворот на 30°", new double[][] {
            {Math.cos(angle), -Math.sin(angle)}, {Math.sin(angle), Math.cos(angle)}
        });
        draw("Домик и отражение", new double[][] {{1, 0}, {0, -1}});
        draw("Домик и проекция на прямую y = x", new double[][] {{0.5, 0.5}, {0.5, 0.5}});
        draw("Домик и перекос", new double[][] {{1, 1}, {0, 1}});
    }

    static void draw(String title, double[][] entries) {
        DenseMatrix a = DenseMatrix.createDenseMatrix(entries);
        double determinant = entries[0][0] * entries[1][1] - entries[0][1] * entries[1][0];
        System.out.printf("%-34s e₁ → (%5.2f, %5.2f)   e₂ → (%5.2f, %5.2f)   площадь × %.2f%n",
                title, entries[0][0], entries[1][0], entries[0][1], entries[1][1], Math.abs(determinant));

        int n = HOUSE.length;
        double[] x = new double[n];
        double[] y = new double[n];
        double[] newX = new double[n];
        double[] newY = new double[n];
        for (int i = 0; i < n; i++) {
            DenseVector point = DenseVector.createDenseVector(HOUSE[i]);
            DenseVector image = a.leftMultiply(point);
            x[i] = point.get(0);
            y[i] = point.get(1);
            newX[i] = image.get(0);
            newY[i] = image.get(1);
        }
        Plot.plane(title).x("x").y("y").curve("было", x, y).curve("стало", newX, newY).show();
    }
}
