final class Solution {
    static double[] softmax(double[] z) {
        double[] p = new double[z.length];
        for (int c = 0; c < z.length; c++) {
            p[c] = Math.exp(z[c]);
        }
        return p;
    }
}
