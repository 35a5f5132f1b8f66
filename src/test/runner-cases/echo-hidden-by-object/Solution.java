// tries: returns an object that spells the hidden input
// seen: finished
// run: returns
public class Solution {
    public static Object secret(double input) {
        return new Object() {
            @Override
            public String toString() {
                return "input " + input;
            }
        };
    }
}
