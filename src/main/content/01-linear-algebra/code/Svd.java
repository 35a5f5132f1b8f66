import app.gradient.kit.Show;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

public class Svd {
    static void main() {
        var a = new DMatrixRMaj(new double[][] {{1, 2}, {3, 4}, {5, 6}});
        int m = a.numRows;
        int n = a.numCols;

        var svd = DecompositionFactory_DDRM.svd(m, n, true, true, false);
        svd.decompose(a.copy());
        DMatrixRMaj u = svd.getU(null, false);
        DMatrixRMaj sigma = svd.getW(null); // m × n, на диагонали min(m, n) чисел
        DMatrixRMaj vt = svd.getV(null, true);
        SingularOps_DDRM.descendingOrder(u, false, sigma, vt, true); // порядок EJML не обещает

        print("U", u);
        print("Σ", sigma);
        print("Vᵀ", vt);
        DMatrixRMaj restored = product(product(u, sigma), vt);
        print("UΣVᵀ", restored);

        double sigma1 = sigma.get(0, 0);
        double sigma2 = sigma.get(1, 1);
        sigma.set(1, 1, 0); // отбрасываем второй слой
        DMatrixRMaj oneLayer = product(product(u, sigma), vt);
        print("один слой", oneLayer);

        double error = distance(a, oneLayer);
        double energy = sigma1 * sigma1 / (sigma1 * sigma1 + sigma2 * sigma2);
        System.out.printf("ошибка %.8f, сохранено %.2f %% энергии%n", error, 100 * energy);

        Show.value("restoringError", distance(a, restored));
        Show.value("sigma1", sigma1);
        Show.value("sigma2", sigma2);
        Show.value("rankOneError", error);
        Show.value("energyPercent", 100 * energy);
    }

    static DMatrixRMaj product(DMatrixRMaj a, DMatrixRMaj b) {
        var c = new DMatrixRMaj(a.numRows, b.numCols);
        CommonOps_DDRM.mult(a, b, c);
        return c;
    }

    static double distance(DMatrixRMaj a, DMatrixRMaj b) {
        var difference = new DMatrixRMaj(a.numRows, a.numCols);
        CommonOps_DDRM.subtract(a, b, difference);
        return NormOps_DDRM.normF(difference);
    }

    static void print(String name, DMatrixRMaj matrix) {
        System.out.println(name + " =");
        for (int i = 0; i < matrix.numRows; i++) {
            for (int j = 0; j < matrix.numCols; j++) {
                System.out.printf("%10.4f", matrix.get(i, j));
            }
            System.out.println();
        }
    }
}
