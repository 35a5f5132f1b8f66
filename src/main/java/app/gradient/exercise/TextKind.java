package app.gradient.exercise;

import app.gradient.content.Fields;
import app.gradient.content.Words;
import app.gradient.platform.Wording;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** A word or a short phrase; punctuation does not matter, nor does anything that {@link Wording} takes for the same. */
public final class TextKind implements AnswerKind {
    private static final int MAX_LENGTH = 200;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Punct}«»„“—–\\u00a0]+");

    private final String written;
    private final List<String> accepted;
    private final Optional<Pattern> pattern;
    private final List<Mistake<Pattern>> mistakes;
    private final Words words;

    TextKind(Definition definition) {
        var fields = definition.fields();
        this.words = definition.words();
        var texts = fields.texts("accept");
        this.accepted = texts.stream().map(TextKind::normal).toList();
        this.written = texts.isEmpty() ? "" : texts.getFirst();
        this.pattern = fields.has("pattern") ? Optional.of(pattern(fields)) : Optional.empty();
        if (accepted.isEmpty()) {
            throw fields.wrong("accept", "must list at least one right answer");
        }
        this.mistakes = definition.mistakes(TextKind::pattern);
    }

    private static Pattern pattern(Fields from) {
        try {
            return Pattern.compile(
                    from.text("pattern").replace('ё', 'е'),
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
        } catch (PatternSyntaxException e) {
            throw from.wrong("pattern", "is no regular expression: " + e.getDescription());
        }
    }

    /** The words alone, so that two answers are the same when their words are. */
    private static String normal(String text) {
        return spaced(Wording.key(text));
    }

    private static String spaced(String text) {
        return BETWEEN_WORDS.matcher(text).replaceAll(" ").strip();
    }

    /** A pattern names letters of one alphabet: it is tried on the words as they are, and as each alphabet would write them. */
    private static boolean matches(Pattern pattern, String text) {
        return Stream.of(Wording.plain(text), Wording.key(text), Wording.plainLatin(text))
                .map(TextKind::spaced)
                .anyMatch(words -> pattern.matcher(words).matches());
    }

    @Override
    public String name() {
        return "text";
    }

    @Override
    public AnswerForm form(Variant variant) {
        return new AnswerForm.TextField(MAX_LENGTH);
    }

    @Override
    public Reading read(Variant variant, RawAnswer raw) {
        var text = String.join(" ", raw.cells()).strip();
        if (normal(text).isEmpty()) {
            return Reading.misread("exercise.misread.empty");
        }
        if (text.length() > MAX_LENGTH) {
            return Reading.misread("exercise.misread.long", MAX_LENGTH);
        }
        return new Reading.Understood(new Answer.Text(text), raw);
    }

    @Override
    public RawAnswer right(Variant variant) {
        return RawAnswer.ofText(written);
    }

    @Override
    public List<CheckResult> grade(Variant variant, Answer given) {
        if (!(given instanceof Answer.Text(var text))) {
            throw Grading.wrongKind(this, given);
        }
        var normal = normal(text);
        boolean right = accepted.contains(normal)
                || pattern.filter(whole -> matches(whole, text)).isPresent();
        var mistake = mistakes.stream()
                .filter(candidate -> matches(candidate.sign(), text))
                .findFirst();
        return Grading.of(words, variant, right, text, mistake);
    }
}
