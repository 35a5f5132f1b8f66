final class Solution {
    /** Номер лучшей эпохи при ранней остановке с терпением patience. */
    static int bestEpoch(double[] validationLoss, int patience) {
        return -1;
    }
}
