public class Solution {
    static double[] fit(double[][] x, double[] y, double[] query) {
        double xx = 0;
        double xz = 0;
        double zz = 0;
        double xy = 0;
        double zy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += x[i][0] * x[i][0];
            xz += x[i][0] * x[i][1];
            zz += x[i][1] * x[i][1];
            xy += x[i][0] * y[i];
            zy += x[i][1] * y[i];
        }
        double determinant = xx * zz - xz * xz;
        double w1 = (zz * xy - xz * zy) / determinant;
        double w2 = (xx * zy - xz * xy) / determinant;
        return new double[] {w1, w2, 0, w1 * query[0] + w2 * query[1]};
    }
}
