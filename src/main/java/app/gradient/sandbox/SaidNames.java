package app.gradient.sandbox;

import app.gradient.runner.CallResult;
import app.gradient.runner.Frame;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names and messages as a runner says them. A class made while a program runs may be called anything at all, markup, numbers and
 * line ends included; what the compiler would not have taken for a name is none here either.
 */
final class SaidNames {
    static final int MAX_FRAMES = 20;

    private static final int MAX_NAME = 200;
    private static final int MAX_MESSAGE = 2_000;
    private static final int MAX_LINE = 65_535;
    private static final Pattern CLASS = Pattern.compile("[\\p{L}\\p{N}_$.]+");
    private static final Pattern METHOD = Pattern.compile("[\\p{L}\\p{N}_$]+|<init>|<clinit>");
    private static final Pattern FILE = Pattern.compile("[\\p{L}\\p{N}_$.-]*");

    /**
     * What programs of learners throw by mistake, and what says most about the mistake. No more than these: each name that a hidden call
     * may tell lets a program choose one of so many words about what it was given.
     */
    private static final Set<String> TELLING = Set.of(
            CallResult.Threw.NO_SUCH_METHOD,
            "java.lang.ArithmeticException",
            "java.lang.ArrayIndexOutOfBoundsException",
            "java.lang.AssertionError",
            "java.lang.ClassCastException",
            "java.lang.IllegalArgumentException",
            "java.lang.IllegalStateException",
            "java.lang.IndexOutOfBoundsException",
            "java.lang.NegativeArraySizeException",
            "java.lang.NullPointerException",
            "java.lang.NumberFormatException",
            "java.lang.OutOfMemoryError",
            "java.lang.StackOverflowError",
            "java.lang.StringIndexOutOfBoundsException",
            "java.util.NoSuchElementException");

    private SaidNames() {}

    static String exceptionClass(String said) {
        return isName(CLASS, said) ? said : CallResult.Threw.WITHHELD;
    }

    static String message(String said) {
        return said.length() <= MAX_MESSAGE ? said : said.substring(0, MAX_MESSAGE);
    }

    static Optional<Frame> frame(String className, String method, String file, int line) {
        boolean sound = isName(CLASS, className)
                && isName(METHOD, method)
                && isName(FILE, file)
                && line >= -2 // of native code
                && line <= MAX_LINE;
        return sound ? Optional.of(new Frame(className, method, file, line)) : Optional.empty();
    }

    static boolean isTelling(String exceptionClass) {
        return TELLING.contains(exceptionClass);
    }

    private static boolean isName(Pattern pattern, String said) {
        return said.length() <= MAX_NAME && pattern.matcher(said).matches();
    }
}
