import app.gradient.kit.Show;
import java.util.Arrays;
import org.tribuo.math.la.DenseVector;

public class Vectors {
    static void main() {
        // region operations
        DenseVector u = DenseVector.createDenseVector(new double[] {1, 2, 3});
        DenseVector v = DenseVector.createDenseVector(new double[] {4, 5, 6});

        DenseVector sum = u.add(v);
        DenseVector doubled = u.scale(2);
        double dot = u.dot(v); // 1·4 + 2·5 + 3·6
        double norm = u.twoNorm(); // √14

        System.out.println("u + v = " + Arrays.toString(sum.toArray()));
        System.out.println("2u    = " + Arrays.toString(doubled.toArray()));
        System.out.println("u · v = " + dot);
        System.out.println("‖u‖   = " + norm);
        // endregion
        Show.value("dot", dot);
        Show.value("norm", norm);

        // region geometry
        double cosine = u.dot(v) / (u.twoNorm() * v.twoNorm());
        double degrees = Math.toDegrees(Math.acos(cosine));
        DenseVector shadow = u.scale(u.dot(v) / u.dot(u)); // проекция v на u
        DenseVector rest = v.subtract(shadow);

        System.out.printf("cos φ = %.4f, φ = %.2f°%n", cosine, degrees);
        System.out.println("проекция v на u: " + Arrays.toString(shadow.toArray()));
        System.out.println("остаток · u = " + rest.dot(u));
        // endregion
        Show.value("cosine", cosine);
        Show.value("degrees", degrees);
    }
}
