final class Solution {
    /** Номер части отрезка, в которую попало u; длины частей — вероятности. */
    static int draw(double[] probability, double u) {
        double sum = 0;
        int last = 0;
        for (int i = 0; i < probability.length; i++) {
            if (probability[i] > 0) {
                last = i;
            }
            sum += probability[i];
            if (u < sum) {
                return i;
            }
        }
        return last;
    }
}
