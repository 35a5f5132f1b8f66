public class Solution {
    /**
     * Наименьшее число компонент, объясняющих заданную долю дисперсии.
     *
     * @param variances дисперсии вдоль компонент в любом порядке
     * @param share доля от 0 до 1
     */
    static int needed(double[] variances, double share) {
        return 0;
    }
}
