final class Solution {
    /** Класс большинства для каждого примера; при равенстве — меньший номер. */
    static int[] vote(int[][] predictions, int classes) {
        return new int[0];
    }
}
