package app.gradient.runner;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A library that does its work in native code. Runners that have these are of a kind of their own: they cost more memory, so
 * only what names a library in its definition is run in one.
 */
public enum NativeLibrary {
    TENSORFLOW,
    XGBOOST;

    /** As definitions of the course write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<NativeLibrary> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
