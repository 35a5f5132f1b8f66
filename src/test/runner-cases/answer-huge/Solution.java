// tries: returns 50 MB of numbers
// seen: finished|limit MEMORY
// run: returns
public class Solution {
    public static Object secret(double input) {
        return new double[6_000_000];
    }
}
