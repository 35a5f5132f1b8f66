final class Solution {
    static double auc(double[] score, boolean[] positive) {
        double won = 0;
        double pairs = 0;
        for (int i = 0; i < score.length; i++) {
            for (int j = 0; j < score.length; j++) {
                if (positive[i] && !positive[j]) {
                    pairs++;
                    if (score[i] > score[j]) {
                        won++;
                    }
                }
            }
        }
        return won / pairs;
    }
}
