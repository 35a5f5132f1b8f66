public class Solution {
    static double[] dominant(double[][] a, int iterations) {
        int n = a.length;
        double[] v = new double[n];
        double squares = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                v[i] += a[i][j];
            }
            squares += v[i] * v[i];
        }
        for (int i = 0; i < n; i++) {
            v[i] /= Math.sqrt(squares);
        }
        return v;
    }
}
