public class Solution {
    static double[][] multiply(double[][] a, double[][] b) {
        double[][] c = new double[a.length][a[0].length];
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            for (int j = 0; j < Math.min(a[0].length, b[0].length); j++) {
                c[i][j] = a[i][j] * b[i][j];
            }
        }
        return c;
    }
}
