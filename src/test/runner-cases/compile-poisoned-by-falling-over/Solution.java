// tries: makes the compiler fall over while its own Math and System are half read
// after: Deep.java Cycle.java Deep.java
// seen: finished
// says: 3\.141592653589793
// run: main
class Solution {
    static void main(String[] args) {
        System.out.println(Math.PI);
    }
}
