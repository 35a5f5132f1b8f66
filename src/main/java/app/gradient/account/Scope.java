package app.gradient.account;

import java.util.Locale;

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

    String authority() {
        return "SCOPE_" + code();
    }
}
