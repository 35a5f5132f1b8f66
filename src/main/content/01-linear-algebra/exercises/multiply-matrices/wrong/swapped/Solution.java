public class Solution {
    static double[][] multiply(double[][] a, double[][] b) {
        if (a[0].length != b.length) {
            throw new IllegalArgumentException();
        }
        double[][] c = new double[b.length][a[0].length];
        for (int i = 0; i < b.length; i++) {
            for (int j = 0; j < a[0].length; j++) {
                for (int k = 0; k < a.length && k < b[0].length; k++) {
                    c[i][j] += b[i][k] * a[k][j];
                }
            }
        }
        return c;
    }
}
