final class Solution {
    static double shared(int people, int days) {
        double different = 1;
        for (int i = 0; i < people; i++) {
            different *= (double) (days - i) / days;
        }
        return different;
    }
}
