public class Solution {
    /**
     * Доля строк, для которых знак координаты вдоль компоненты угадывает состояние; знак самой компоненты неизвестен.
     *
     * @param z стандартизованные показания, строки по d чисел
     * @param component единичный вектор из d чисел
     * @param fault отказал ли станок, по числу на строку
     */
    static double agreement(double[][] z, double[] component, boolean[] fault) {
        return 0;
    }
}
