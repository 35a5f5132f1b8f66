public class Solution {
    static double[] count(String text, String[] dictionary) {
        String lower = text.toLowerCase();
        double[] counts = new double[dictionary.length];
        for (int i = 0; i < dictionary.length; i++) {
            for (int at = lower.indexOf(dictionary[i]); at >= 0; at = lower.indexOf(dictionary[i], at + 1)) {
                counts[i]++;
            }
        }
        return counts;
    }
}
