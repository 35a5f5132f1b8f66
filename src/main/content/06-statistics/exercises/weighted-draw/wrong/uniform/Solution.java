final class Solution {
    static int draw(double[] probability, double u) {
        return (int) (u * probability.length);
    }
}
