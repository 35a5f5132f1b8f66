package app.gradient.platform;

import org.jspecify.annotations.Nullable;

/** A setting of the operator's that nothing can be made of: the application doesn't start, and says so in one line. */
public final class WrongSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** {@code setting} as it is written in {@code application.yml}; {@code expected} completes "it must be". */
    public WrongSetting(String setting, String value, String expected, @Nullable Throwable cause) {
        super(setting + " is " + LogValue.of(value) + ", but it must be " + expected, cause);
    }

    public WrongSetting(String setting, String value, String expected) {
        this(setting, value, expected, null);
    }
}
