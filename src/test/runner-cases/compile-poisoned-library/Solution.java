// tries: declares classes of the kit and of the JDK, in their packages and outside
// after: Kit.java Escaped.java Annotation.java Kit.java
// seen: finished
// says: 3\.141592653589793 x
// run: main
import app.gradient.kit.*;

class Solution {
    @FunctionalInterface
    interface Next {
        int after(int n);
    }

    record Pair(int a, int b) {
    }

    enum Letter {
        A
    }

    @Override
    public String toString() {
        Runnable r = () -> {
        };
        Next next = n -> n + 1;
        return Math.PI + " x" + r.hashCode() + next.after(1) + new Pair(1, 2) + Letter.A;
    }

    static void main(String[] args) {
        Table numbers = Data.table("numbers");
        IO.println(new Solution());
    }
}
