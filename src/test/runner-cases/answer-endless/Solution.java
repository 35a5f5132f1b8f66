// tries: returns a list whose iterator never ends
// seen: limit MEMORY|limit TIME|limit CPU
// within: 9 s
// wall: 4 s
// run: returns
public class Solution {
    public static Object secret(double input) {
        return new java.util.AbstractList<Integer>() {
            @Override
            public Integer get(int i) {
                return i;
            }

            @Override
            public int size() {
                return Integer.MAX_VALUE;
            }
        };
    }
}
