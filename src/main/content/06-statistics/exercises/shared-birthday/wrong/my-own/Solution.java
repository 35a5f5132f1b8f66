final class Solution {
    static double shared(int people, int days) {
        double nobody = 1;
        for (int i = 1; i < people; i++) {
            nobody *= (days - 1.0) / days;
        }
        return 1 - nobody;
    }
}
