final class Solution {
    static int draw(double[] probability, double u) {
        double sum = 0;
        for (int i = 0; i < probability.length; i++) {
            sum += probability[i];
            if (u < sum) {
                return i;
            }
        }
        return -1;
    }
}
