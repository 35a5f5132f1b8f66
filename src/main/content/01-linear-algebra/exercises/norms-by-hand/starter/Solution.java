final class Solution {
    /** Сумма модулей координат. */
    static double l1(double[] v) {
        return 0;
    }

    /** Корень из суммы квадратов координат. */
    static double l2(double[] v) {
        return 0;
    }

    /** Наибольший модуль координаты. */
    static double lInf(double[] v) {
        return 0;
    }
}
