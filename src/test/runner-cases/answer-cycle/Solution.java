// tries: returns a list that holds itself
// seen: threw|finished|limit MEMORY
// within: 8 s
// wall: 3 s
// run: returns
public class Solution {
    public static Object secret(double input) {
        java.util.List<Object> list = new java.util.ArrayList<>();
        list.add(list);
        list.add(list);
        return list;
    }
}
