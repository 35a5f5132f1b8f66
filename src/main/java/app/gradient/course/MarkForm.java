package app.gradient.course;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A mark as a form sends it. {@code from} is set when the form stands on the list of marks, to lead back there. */
record MarkForm(
        @Nullable String anchor,
        @Nullable String kind,
        @Nullable String quote,
        @Nullable String body,
        @Nullable String from) {
    static final int LONGEST_QUOTE = 400;
    static final int LONGEST_BODY = 5000;
    private static final Pattern ANCHOR = Pattern.compile("[\\p{L}\\p{Nd}._:-]{1,200}");

    /** What to store, or nothing when the form lacks something or holds too much. */
    Optional<KeepMarks.Pencilled> read() {
        var place =
                Optional.ofNullable(anchor).filter(text -> ANCHOR.matcher(text).matches());
        var which = Optional.ofNullable(kind).flatMap(Mark.Kind::of);
        if (place.isEmpty() || which.isEmpty()) {
            return Optional.empty();
        }
        String words = Optional.ofNullable(quote).orElse("").strip();
        String shown = words.length() > LONGEST_QUOTE
                ? words.substring(0, LONGEST_QUOTE).strip() + "…"
                : words;
        Optional<String> text = Optional.ofNullable(body).map(String::strip).filter(note -> !note.isEmpty());
        return switch (which.get()) {
            case BOOKMARK, HIGHLIGHT ->
                Optional.of(new KeepMarks.Pencilled(place.get(), which.get(), shown, Optional.empty()));
            case NOTE ->
                text.filter(note -> note.length() <= LONGEST_BODY)
                        .map(note -> new KeepMarks.Pencilled(place.get(), Mark.Kind.NOTE, shown, Optional.of(note)));
        };
    }

    boolean fromList() {
        return "list".equals(from);
    }
}
