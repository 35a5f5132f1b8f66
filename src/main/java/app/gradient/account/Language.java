package app.gradient.account;

import java.util.Locale;

/** A language of the interface; the course itself is Russian. */
public enum Language {
    RU,
    EN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.of(code());
    }

    /** Anything unknown is Russian. */
    static Language of(String code) {
        return "en".equals(code) ? EN : RU;
    }
}
