class Solution { static class Math { class Deep {} static final double PI = 3; static double sqrt(double x) { return 0; } } void main() {} }
