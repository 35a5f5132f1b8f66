// tries: leaves clashing names in the compiler, over which it falls when others nest classes that are called so
// after: Clash.java Nested.java Clash.java Nested.java
// seen: finished
// says: Solution\$Tree\$Node
// run: main
class Solution {
    static class Tree {
        static class Node {
        }
    }

    static void main(String[] args) {
        IO.println(new Tree.Node().getClass().getName());
    }
}
