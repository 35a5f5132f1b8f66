class Math extends System {} class System extends Math { static class out { static void println(Object o) {} } } class Solution extends Math {}
