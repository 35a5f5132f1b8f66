// tries: picks one of its own exceptions by the hidden input
// seen: threw ?
// run: hidden
public class Solution {
    static class Even extends RuntimeException {}

    static class Odd extends RuntimeException {}

    public static double secret(double input) {
        throw input % 2 == 0 ? new Even() : new Odd();
    }
}
