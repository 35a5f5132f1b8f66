final class Solution {
    /** Доля пар, в которых положительный пример оценён выше отрицательного; ничья — половина. */
    static double auc(double[] score, boolean[] positive) {
        return 0;
    }
}
