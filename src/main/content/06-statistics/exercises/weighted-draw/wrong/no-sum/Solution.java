final class Solution {
    static int draw(double[] probability, double u) {
        for (int i = 0; i < probability.length; i++) {
            if (u < probability[i]) {
                return i;
            }
        }
        return probability.length - 1;
    }
}
