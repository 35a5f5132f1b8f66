public class Solution {
    /** Сколько раз каждое слово словаря встретилось в тексте. */
    static double[] count(String text, String[] dictionary) {
        String[] words = text.toLowerCase().split("[^а-яё]+");
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
