import java.util.Arrays;

public class Solution {
    private static final double ROUNDING = 1e-9;

    /**
     * Наименьшее число компонент, объясняющих заданную долю дисперсии.
     *
     * @param variances дисперсии вдоль компонент в любом порядке
     * @param share доля от 0 до 1
     */
    static int needed(double[] variances, double share) {
        double[] sorted = Arrays.stream(variances).map(x -> x * x).toArray();
        Arrays.sort(sorted);
        double total = Arrays.stream(sorted).sum();
        double kept = 0;
        int count = 0;
        for (int i = sorted.length - 1; i >= 0; i--) {
            kept += sorted[i];
            count++;
            if (kept / total >= share - ROUNDING) {
                break;
            }
        }
        return count;
    }
}
