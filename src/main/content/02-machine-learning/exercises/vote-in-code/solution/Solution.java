final class Solution {
    /** Класс большинства для каждого примера; при равенстве — меньший номер. */
    static int[] vote(int[][] predictions, int classes) {
        int[] answer = new int[predictions[0].length];
        for (int i = 0; i < answer.length; i++) {
            int[] votes = new int[classes];
            for (int[] tree : predictions) {
                votes[tree[i]]++;
            }
            for (int c = 1; c < classes; c++) {
                if (votes[c] > votes[answer[i]]) {
                    answer[i] = c;
                }
            }
        }
        return answer;
    }
}
