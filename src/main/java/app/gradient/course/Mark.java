package app.gradient.course;

import app.gradient.account.PersonId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A reader's private pencil mark on one paragraph. {@code quote} is the paragraph's beginning as it was then, so that the
 * list reads well and survives a later edition of the text; {@code body} is there for notes only.
 */
record Mark(
        UUID id,
        PersonId owner,
        String chapter,
        String section,
        String anchor,
        Kind kind,
        String quote,
        Optional<String> body,
        Instant createdAt) {

    enum Kind {
        BOOKMARK,
        HIGHLIGHT,
        NOTE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String word) {
            for (Kind kind : values()) {
                if (kind.word().equals(word)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    public String href() {
        return "/course/" + chapter + "/" + section + "#" + anchor;
    }

    /** For templates: {@code note}. */
    public String word() {
        return kind.word();
    }
}
