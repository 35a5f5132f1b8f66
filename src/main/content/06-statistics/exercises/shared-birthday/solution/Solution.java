final class Solution {
    /** Вероятность того, что среди people человек хотя бы у двоих день рождения общий. */
    static double shared(int people, int days) {
        double different = 1;
        for (int i = 0; i < people; i++) {
            different *= (double) (days - i) / days;
        }
        return 1 - different;
    }
}
