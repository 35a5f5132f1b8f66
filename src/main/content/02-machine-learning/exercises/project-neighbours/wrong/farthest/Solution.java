import java.util.Comparator;
import java.util.stream.IntStream;

final class Solution {
    static int predict(double[][] x, int[] y, double[] query, int k) {
        int ones = IntStream.range(0, x.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -squared(x[i], query)))
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
