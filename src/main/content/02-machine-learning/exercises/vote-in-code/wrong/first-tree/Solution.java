final class Solution {
    static int[] vote(int[][] predictions, int classes) {
        return predictions[0].clone();
    }
}
