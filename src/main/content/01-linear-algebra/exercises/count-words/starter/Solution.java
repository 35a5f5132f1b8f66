public class Solution {
    /** Сколько раз каждое слово словаря встретилось в тексте. */
    static double[] count(String text, String[] dictionary) {
        return new double[dictionary.length];
    }
}
