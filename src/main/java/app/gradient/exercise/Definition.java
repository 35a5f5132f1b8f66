package app.gradient.exercise;

import app.gradient.content.Book;
import app.gradient.content.BrokenContentException;
import app.gradient.content.ContentFiles;
import app.gradient.content.ExercisePlace;
import app.gradient.content.Fields;
import app.gradient.content.Prose;
import app.gradient.content.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The files of one exercise as its kind reads them. */
final class Definition {
    private final Book book;
    private final ExercisePlace place;
    private final Fields fields;
    private final boolean template;
    private final Words words;

    Definition(Book book, ExercisePlace place, Fields fields, boolean template, Words words) {
        this.book = book;
        this.place = place;
        this.fields = fields;
        this.template = template;
        this.words = words;
    }

    Fields fields() {
        return fields;
    }

    ContentFiles files() {
        return book.files();
    }

    Book book() {
        return book;
    }

    Words words() {
        return words;
    }

    String folder() {
        return place.folder();
    }

    String slug() {
        return place.slug();
    }

    /** Markdown of {@code exercise.yml}. */
    Prose prose(Fields from, String key) {
        return prose(from.file(), from.line(key) - 1, from.text(key));
    }

    Prose prose(String file, int offset, String markdown) {
        return template
                ? book.template(place, file, Math.max(0, offset), markdown)
                : book.prose(place, file, Math.max(0, offset), markdown);
    }

    /** A whole Markdown file of the exercise's folder. */
    Prose file(String name) {
        return prose(folder() + name, 0, files().text(folder() + name));
    }

    /** Hints, separated by lines of three hyphens. */
    List<Prose> hints() {
        var name = folder() + "hints.md";
        if (!files().has(name)) {
            return List.of();
        }
        List<Prose> hints = new ArrayList<>();
        int line = 0;
        for (var hint : files().text(name).split("(?m)^---[ \\t]*$", -1)) {
            hints.add(prose(name, line, hint.strip()));
            line += (int) hint.chars().filter(c -> c == '\n').count();
        }
        return hints;
    }

    /** An expression of a key. */
    Expression expression(Fields from, String key) {
        try {
            return Expression.parse(from.text(key));
        } catch (ExpressionException e) {
            throw from.wrong(key, e.description());
        }
    }

    /** {@code tolerance: 0.01}, or absolute and relative apart; room for rounding when absent. */
    Closeness tolerance() {
        if (!fields.has("tolerance")) {
            return Closeness.EXACT;
        }
        if (!fields.isMapping("tolerance")) {
            return new Closeness(fields.number("tolerance"), 0);
        }
        var both = fields.fields("tolerance");
        var closeness = new Closeness(
                both.optionalNumber("absolute").orElse(0),
                both.optionalNumber("relative").orElse(0));
        both.end();
        return closeness;
    }

    /**
     * The typical mistakes, in the order written.
     *
     * @param sign reads how a mistake is recognised
     */
    <R> List<Mistake<R>> mistakes(Function<Fields, R> sign) {
        Set<String> ids = new HashSet<>();
        return fields.list("mistakes").stream()
                .map(entry -> {
                    var id = entry.text("id");
                    if (!Slug.isSlug(id)) {
                        throw entry.wrong("id", "must be lower-case Latin words joined by hyphens");
                    }
                    if (!ids.add(id)) {
                        throw entry.wrong("id", "is that of another mistake");
                    }
                    var mistake = new Mistake<>(id, sign.apply(entry), prose(entry, "say"));
                    entry.end();
                    return mistake;
                })
                .toList();
    }

    /** How the mistakes of kinds with a computed answer are recognised: by what they come to, or by a condition. */
    ComputedSign computedSign(Fields entry) {
        if (entry.has("is") == entry.has("when")) {
            throw entry.wrong("id", "needs either 'is' or 'when'");
        }
        return entry.has("is")
                ? new ComputedSign.Is(expression(entry, "is"))
                : new ComputedSign.When(expression(entry, "when"));
    }

    BrokenContentException broken(String file, String message) {
        return new BrokenContentException(folder() + file, 0, message);
    }

    Optional<String> optionalFile(String name) {
        return files().optionalText(folder() + name);
    }
}
