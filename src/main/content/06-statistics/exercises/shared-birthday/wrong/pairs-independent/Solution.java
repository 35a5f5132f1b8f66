final class Solution {
    static double shared(int people, int days) {
        int pairs = people * (people - 1) / 2;
        return 1 - Math.pow(1 - 1.0 / days, pairs);
    }
}
