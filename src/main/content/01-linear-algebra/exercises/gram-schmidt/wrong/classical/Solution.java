import java.util.ArrayList;
import java.util.List;

public class Solution {
    static double[][] orthonormalise(double[][] vectors) {
        List<double[]> basis = new ArrayList<>();
        for (double[] vector : vectors) {
            double[] rest = vector.clone();
            for (double[] q : basis) {
                double along = dot(vector, q);
                for (int i = 0; i < rest.length; i++) {
                    rest[i] -= along * q[i];
                }
            }
            double norm = Math.sqrt(dot(rest, rest));
            if (norm <= 1e-9 * Math.sqrt(dot(vector, vector))) {
                continue;
            }
            for (int i = 0; i < rest.length; i++) {
                rest[i] /= norm;
            }
            basis.add(rest);
        }
        return basis.toArray(new double[0][]);
    }

    private static double dot(double[] u, double[] v) {
        double sum = 0;
        for (int i = 0; i < u.length; i++) {
            sum += u[i] * v[i];
        }
        return sum;
    }
}
