import app.gradient.kit.Plot;
import app.gradient.kit.Show;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

public class ImageCompression {
    static final int SIZE = 48;

    static void main() {
        double[][] picture = draw();
        var svd = DecompositionFactory_DDRM.svd(SIZE, SIZE, true, true, false);
        svd.decompose(new DMatrixRMaj(picture));
        DMatrixRMaj u = svd.getU(null, false);
        DMatrixRMaj sigma = svd.getW(null);
        DMatrixRMaj vt = svd.getV(null, true);
        SingularOps_DDRM.descendingOrder(u, false, sigma, vt, true);

        double total = 0;
        for (int i = 0; i < SIZE; i++) {
            total += sigma.get(i, i) * sigma.get(i, i);
        }
        show("Исходная картинка", picture);
        double kept = 0;
        double[][] sum = new double[SIZE][SIZE];
        for (int layer = 0; layer < 8; layer++) {
            double s = sigma.get(layer, layer);
            kept += s * s;
            for (int i = 0; i < SIZE; i++) {
                for (int j = 0; j < SIZE; j++) {
                    sum[i][j] += s * u.get(i, layer) * vt.get(layer, j);
                }
            }
            int count = layer + 1;
            if (count == 1 || count == 3 || count == 8) {
                double stored = 100.0 * count * (SIZE + SIZE + 1) / (SIZE * SIZE);
                System.out.printf("слоёв %d: хранится %5.1f %% чисел, энергии %6.2f %%%n", count, stored, 100 * kept / total);
                show("Слоёв: " + count, sum);
                Show.value("storedPercent", stored); // останется значение для восьми слоёв
                Show.value("energyEight", 100 * kept / total);
            }
        }
        double[] number = IntStream.rangeClosed(1, 20).asDoubleStream().toArray();
        double[] value = IntStream.range(0, 20).mapToDouble(i -> sigma.get(i, i)).toArray();
        Plot.line("Сингулярные значения").x("номер слоя").y("σ").curve("σ", number, value).show();
    }

    /** Ночь: небо светлеет к горизонту, луна, гора и дорожка на воде. Яркости от 0 до 1. */
    static double[][] draw() {
        double[][] p = new double[SIZE][SIZE];
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                double brightness = i < 30 ? 0.15 + 0.35 * i / 30 : 0.30;
                if (Math.hypot(i - 10, j - 34) < 6) {
                    brightness = 1.0;
                }
                if (i < 30 && i > 12 + 1.1 * Math.abs(j - 14)) {
                    brightness = 0.05;
                }
                if (i >= 30 && Math.abs(j - 34) < 2 + 0.15 * (i - 30) && i % 3 != 0) {
                    brightness = 0.8;
                }
                p[i][j] = brightness;
            }
        }
        return p;
    }

    static void show(String title, double[][] picture) {
        String[] rows = new String[SIZE];
        String[] columns = new String[SIZE];
        for (int i = 0; i < SIZE; i++) {
            rows[i] = String.valueOf(i + 1);
            columns[i] = String.valueOf(i + 1);
        }
        Plot.heatmap(title).cells(rows, columns, picture).show();
    }
}
