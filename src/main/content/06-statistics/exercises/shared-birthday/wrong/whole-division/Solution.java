final class Solution {
    static double shared(int people, int days) {
        double different = 1;
        for (int i = 0; i < people; i++) {
            different *= (days - i) / days;
        }
        return 1 - different;
    }
}
