import app.gradient.kit.Plot;
import app.gradient.kit.Show;
import org.tribuo.math.la.DenseVector;

public class Similarity {
    static void main() {
        // комедии, драмы, боевики
        DenseVector anya = DenseVector.createDenseVector(new double[] {6, 2, 1});
        DenseVector boris = DenseVector.createDenseVector(new double[] {18, 5, 4});
        DenseVector vera = DenseVector.createDenseVector(new double[] {2, 6, 5});

        double distanceBoris = anya.subtract(boris).twoNorm();
        double distanceVera = anya.subtract(vera).twoNorm();
        double cosineBoris = cosine(anya, boris);
        double cosineVera = cosine(anya, vera);

        System.out.println("           расстояние   косинус");
        System.out.printf("до Бориса  %10.2f   %7.3f%n", distanceBoris, cosineBoris);
        System.out.printf("до Веры    %10.2f   %7.3f%n", distanceVera, cosineVera);

        Show.value("distanceBoris", distanceBoris);
        Show.value("distanceVera", distanceVera);
        Show.value("cosineBoris", cosineBoris);
        Show.value("cosineVera", cosineVera);

        String[] genres = {"комедии", "драмы", "боевики"};
        Plot.bar("Доли жанров")
                .y("доля просмотров")
                .bars("Аня", genres, shares(anya))
                .bars("Борис", genres, shares(boris))
                .bars("Вера", genres, shares(vera))
                .show();
    }

    static double cosine(DenseVector u, DenseVector v) {
        return u.dot(v) / (u.twoNorm() * v.twoNorm());
    }

    /** Вектор, поделённый на сумму своих координат: остаются только доли. */
    static double[] shares(DenseVector v) {
        return v.scale(1 / v.sum()).toArray();
    }
}
