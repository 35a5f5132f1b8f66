import app.gradient.kit.Data;
import app.gradient.kit.Plot;
import app.gradient.kit.Show;
import app.gradient.kit.Table;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

public class Project {
    static void main() {
        String[] sensors = {"temperature", "vibration", "speed", "noise"};
        Table table = Data.table("machines");
        double[][] x = standardize(table.matrix(sensors));
        int n = x.length;

        var svd = DecompositionFactory_DDRM.svd(n, sensors.length, false, true, true);
        svd.decompose(new DMatrixRMaj(x));
        DMatrixRMaj sigma = svd.getW(null);
        DMatrixRMaj vt = svd.getV(null, true);
        SingularOps_DDRM.descendingOrder(null, false, sigma, vt, true);

        double total = 0;
        for (int i = 0; i < sensors.length; i++) {
            total += sigma.get(i, i) * sigma.get(i, i);
        }
        double kept = 0;
        for (int i = 0; i < sensors.length; i++) {
            kept += sigma.get(i, i) * sigma.get(i, i);
            System.out.printf("компонент %d: %5.1f %% дисперсии%n", i + 1, 100 * kept / total);
            if (i == 1) {
                Show.value("twoPercent", 100 * kept / total);
            }
        }
        double sign = vt.get(0, 0) < 0 ? -1 : 1; // знак выбираем так, чтобы температура шла с плюсом
        System.out.println("первая компонента:");
        for (int j = 0; j < sensors.length; j++) {
            System.out.printf("  %-12s %6.3f%n", sensors[j], sign * vt.get(0, j));
        }

        double[] first = new double[n];
        double[] second = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < sensors.length; j++) {
                first[i] += sign * x[i][j] * vt.get(0, j);
                second[i] += x[i][j] * vt.get(1, j);
            }
        }
        long right = IntStream.range(0, n)
                .filter(i -> (first[i] > 0) == table.text(i, "state").equals("fault"))
                .count();
        System.out.printf("граница «первая компонента больше нуля»: доля верных ответов %.3f%n", (double) right / n);
        Show.value("accuracy", (double) right / n);

        Plot.plane("Станки в координатах двух компонент")
                .x("первая компонента")
                .y("вторая компонента")
                .points("ok", of(table, "ok", first), of(table, "ok", second))
                .points("fault", of(table, "fault", first), of(table, "fault", second))
                .show();
    }

    /** Каждый столбец — со средним 0 и стандартным отклонением 1. */
    static double[][] standardize(double[][] x) {
        int n = x.length;
        double[][] result = new double[n][x[0].length];
        for (int j = 0; j < x[0].length; j++) {
            double mean = 0;
            for (double[] row : x) {
                mean += row[j] / n;
            }
            double variance = 0;
            for (double[] row : x) {
                variance += (row[j] - mean) * (row[j] - mean) / (n - 1);
            }
            for (int i = 0; i < n; i++) {
                result[i][j] = (x[i][j] - mean) / Math.sqrt(variance);
            }
        }
        return result;
    }

    static double[] of(Table table, String state, double[] values) {
        return IntStream.range(0, values.length)
                .filter(i -> table.text(i, "state").equals(state))
                .mapToDouble(i -> values[i])
                .toArray();
    }
}
