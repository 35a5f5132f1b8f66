final class Solution {
    /** Вероятность того, что среди people человек хотя бы у двоих день рождения общий. */
    static double shared(int people, int days) {
        return 0;
    }
}
