public class Solution {
    /**
     * Произведение матриц.
     *
     * @param a m × n
     * @param b n × p
     * @return m × p
     * @throws IllegalArgumentException если столбцов у a не столько, сколько строк у b
     */
    static double[][] multiply(double[][] a, double[][] b) {
        return new double[a.length][b[0].length];
    }
}
