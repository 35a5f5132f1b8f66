final class Solution {
    static double shared(int people, int days) {
        if (people > days) {
            return 1;
        }
        return 1 - factorial(days) / factorial(days - people) / Math.pow(days, people);
    }

    static double factorial(int n) {
        double product = 1;
        for (int i = 2; i <= n; i++) {
            product *= i;
        }
        return product;
    }
}
