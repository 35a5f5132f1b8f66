public class Solution {
    /**
     * Доля строк, для которых знак координаты вдоль компоненты угадывает состояние; знак самой компоненты неизвестен.
     *
     * @param z стандартизованные показания, строки по d чисел
     * @param component единичный вектор из d чисел
     * @param fault отказал ли станок, по числу на строку
     */
    static double agreement(double[][] z, double[] component, boolean[] fault) {
        int same = 0;
        for (int i = 0; i < z.length; i++) {
            double along = 0;
            for (int j = 0; j < component.length; j++) {
                along += z[i][j] * z[i][j] * component[j] * component[j];
            }
            if ((along > 0) == fault[i]) {
                same++;
            }
        }
        double share = (double) same / z.length;
        return Math.max(share, 1 - share);
    }
}
