package app.gradient.account;

import java.util.Locale;

/** Light or dark pages; {@code AUTO} follows the device. */
public enum Theme {
    AUTO,
    LIGHT,
    DARK;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Anything unknown follows the device. */
    static Theme of(String code) {
        return switch (code) {
            case "light" -> LIGHT;
            case "dark" -> DARK;
            default -> AUTO;
        };
    }
}
