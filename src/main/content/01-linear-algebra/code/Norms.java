import app.gradient.kit.Plot;
import java.util.function.ToDoubleFunction;
import org.tribuo.math.la.DenseVector;

public class Norms {
    static void main() {
        DenseVector v = DenseVector.createDenseVector(new double[] {3, -4});
        System.out.println("L1 = " + v.oneNorm());
        System.out.println("L2 = " + v.twoNorm());
        System.out.println("L∞ = " + maxNorm(v));

        var plot = Plot.plane("Векторы единичной длины").x("v₁").y("v₂");
        draw(plot, "L1", DenseVector::oneNorm);
        draw(plot, "L2", DenseVector::twoNorm);
        draw(plot, "L∞", Norms::maxNorm);
        plot.show();
    }

    /** Такого метода у DenseVector нет, но он складывается из свёртки: модуль каждой координаты, потом наибольший. */
    static double maxNorm(DenseVector v) {
        return v.reduce(0.0, Math::abs, Math::max);
    }

    /** Обходит окружность и растягивает каждое направление так, чтобы его норма стала равна единице. */
    static void draw(Plot plot, String name, ToDoubleFunction<DenseVector> norm) {
        int steps = 80;
        double[] x = new double[steps + 1];
        double[] y = new double[steps + 1];
        for (int i = 0; i <= steps; i++) {
            double angle = 2 * Math.PI * i / steps;
            DenseVector direction = DenseVector.createDenseVector(new double[] {Math.cos(angle), Math.sin(angle)});
            DenseVector onTheEdge = direction.scale(1 / norm.applyAsDouble(direction));
            x[i] = onTheEdge.get(0);
            y[i] = onTheEdge.get(1);
        }
        plot.curve(name, x, y);
    }
}
