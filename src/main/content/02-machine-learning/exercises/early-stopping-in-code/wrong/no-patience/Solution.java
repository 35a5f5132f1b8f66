final class Solution {
    static int bestEpoch(double[] validationLoss, int patience) {
        int best = 0;
        for (int epoch = 1; epoch < validationLoss.length; epoch++) {
            if (validationLoss[epoch] >= validationLoss[best]) {
                break;
            }
            best = epoch;
        }
        return best;
    }
}
