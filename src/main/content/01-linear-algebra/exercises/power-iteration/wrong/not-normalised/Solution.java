import java.util.Arrays;

public class Solution {
    static double[] dominant(double[][] a, int iterations) {
        int n = a.length;
        double[] v = new double[n];
        Arrays.fill(v, 1);
        for (int step = 0; step < iterations; step++) {
            double[] next = new double[n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    next[i] += a[i][j] * v[j];
                }
            }
            v = next;
        }
        return v;
    }
}
