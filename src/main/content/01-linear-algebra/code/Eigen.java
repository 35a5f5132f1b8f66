import app.gradient.kit.Show;
import org.ejml.data.Complex_F64;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

public class Eigen {
    static void main() {
        // region decomposition
        var a = new DMatrixRMaj(new double[][] {{4, 2}, {1, 3}});
        var eigen = DecompositionFactory_DDRM.eig(2, true);
        eigen.decompose(a.copy()); // разложение портит матрицу, поэтому отдаём копию

        for (int i = 0; i < eigen.getNumberOfEigenvalues(); i++) {
            double lambda = eigen.getEigenvalue(i).getReal();
            DMatrixRMaj v = eigen.getEigenVector(i);
            System.out.printf("λ = %.4f, v = (%.8f, %.8f)%n", lambda, v.get(0), v.get(1));

            var residual = new DMatrixRMaj(2, 1);
            CommonOps_DDRM.mult(a, v, residual); // Av
            CommonOps_DDRM.addEquals(residual, -lambda, v); // Av − λv
            System.out.printf("    ‖Av − λv‖ = %.1e%n", NormOps_DDRM.normF(residual));
        }
        // endregion
        int top = eigen.getEigenvalue(0).getReal() > eigen.getEigenvalue(1).getReal() ? 0 : 1;
        Show.value("largest", eigen.getEigenvalue(top).getReal());
        Show.value("smallest", eigen.getEigenvalue(1 - top).getReal());
        Show.value("v1x", Math.abs(eigen.getEigenVector(top).get(0))); // знак вектора случаен
        Show.value("v1y", Math.abs(eigen.getEigenVector(top).get(1)));
        Show.value("v2x", -Math.abs(eigen.getEigenVector(1 - top).get(0)));
        Show.value("v2y", Math.abs(eigen.getEigenVector(1 - top).get(1)));

        // region rotation
        var quarterTurn = new DMatrixRMaj(new double[][] {{0, -1}, {1, 0}});
        var turn = DecompositionFactory_DDRM.eig(2, true);
        turn.decompose(quarterTurn.copy());
        for (int i = 0; i < 2; i++) {
            Complex_F64 lambda = turn.getEigenvalue(i);
            boolean real = turn.getEigenVector(i) != null;
            System.out.printf("поворот на 90°: λ = %.0f %+.0fi, вещественный собственный вектор: %s%n",
                    lambda.getReal(), lambda.getImaginary(), real ? "есть" : "нет");
        }
        // endregion
    }
}
