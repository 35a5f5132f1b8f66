package app.gradient.submission.queue;

import java.util.Locale;

/** What kind of work it is. A person has at most one work under way in each lane. */
public enum Lane {
    /** Graded and kept. */
    SUBMISSION,
    /** Free, and forgotten after a day. */
    RUN,
    /** An experiment of the laboratory, kept. */
    LAB;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Lane ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
