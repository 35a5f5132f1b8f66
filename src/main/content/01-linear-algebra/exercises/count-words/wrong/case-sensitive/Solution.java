public class Solution {
    static double[] count(String text, String[] dictionary) {
        String[] words = text.split("[^А-Яа-яЁё]+");
        double[] counts = new double[dictionary.length];
        for (int i = 0; i < dictionary.length; i++) {
            for (String word : words) {
                if (word.equals(dictionary[i])) {
                    counts[i]++;
                }
            }
        }
        return counts;
    }
}
