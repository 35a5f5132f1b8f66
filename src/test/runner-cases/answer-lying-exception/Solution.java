// tries: throws an exception whose message, cause and stack trace are code
// seen: threw Solution$Lie|limit TIME
// within: 5 s
// wall: 2 s
// run: returns
public class Solution {
    static class Lie extends RuntimeException {
        @Override
        public String getMessage() {
            throw new Lie();
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            return null;
        }

        @Override
        public synchronized Throwable getCause() {
            while (true) {
                Thread.onSpinWait();
            }
        }
    }

    public static Object secret(double input) {
        throw new Lie();
    }
}
