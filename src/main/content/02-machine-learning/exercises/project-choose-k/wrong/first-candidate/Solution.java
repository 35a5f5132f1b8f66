final class Solution {
    static int chooseK(double[][] x, int[] y, int[] candidates) {
        return candidates[0];
    }
}
