final class Solution {
    /** Номер части отрезка, в которую попало u; длины частей — вероятности. */
    static int draw(double[] probability, double u) {
        return 0;
    }
}
