package app.gradient.account;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a token may be used for. */
public enum Scope {
    /** See exercises, submissions and progress. */
    READ,
    /** Run programs and submit answers. */
    SUBMIT,
    /** See groups and grades; only with the role of an instructor. */
    TEACH;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As a column keeps them: words apart by spaces. */
    static Set<Scope> read(String words) {
        return Arrays.stream(words.split(" "))
                .map(Scope::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
    }

    String authority() {
        return "SCOPE_" + code();
    }
}
