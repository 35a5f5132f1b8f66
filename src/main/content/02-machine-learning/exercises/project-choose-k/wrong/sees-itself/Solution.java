import java.util.Comparator;
import java.util.stream.IntStream;

final class Solution {
    static int chooseK(double[][] x, int[] y, int[] candidates) {
        int best = candidates[0];
        int most = -1;
        for (int k : candidates) {
            int right = 0;
            for (int i = 0; i < x.length; i++) {
                if (predict(x, y, i, k) == y[i]) {
                    right++;
                }
            }
            if (right > most) {
                most = right;
                best = k;
            }
        }
        return best;
    }

    private static int predict(double[][] x, int[] y, int skipped, int k) {
        int ones = IntStream.range(0, x.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> squared(x[i], x[skipped])))
                .limit(k)
                .mapToInt(i -> y[i])
                .sum();
        return 2 * ones > k ? 1 : 0;
    }

    private static double squared(double[] u, double[] v) {
        double sum = 0;
        for (int j = 0; j < u.length; j++) {
            sum += (u[j] - v[j]) * (u[j] - v[j]);
        }
        return sum;
    }
}
