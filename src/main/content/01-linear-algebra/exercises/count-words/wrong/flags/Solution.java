import java.util.List;

public class Solution {
    static double[] count(String text, String[] dictionary) {
        List<String> words = List.of(text.toLowerCase().split("[^а-яё]+"));
        double[] counts = new double[dictionary.length];
        for (int i = 0; i < dictionary.length; i++) {
            counts[i] = words.contains(dictionary[i]) ? 1 : 0;
        }
        return counts;
    }
}
