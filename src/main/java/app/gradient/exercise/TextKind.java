package app.gradient.exercise;

import app.gradient.content.Fields;
import app.gradient.content.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A word or a short phrase; case, «ё», punctuation and spaces do not matter. */
public final class TextKind implements AnswerKind {
    private static final int MAX_LENGTH = 200;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Punct}«»„“—–\\u00a0]+");

    private final List<String> accepted;
    private final Optional<Pattern> pattern;
    private final List<Mistake<Pattern>> mistakes;
    private final Words words;

    TextKind(Definition definition) {
        var fields = definition.fields();
        this.words = definition.words();
        this.accepted = fields.texts("accept").stream().map(TextKind::normal).toList();
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

    private static String normal(String text) {
        return BETWEEN_WORDS
                .matcher(text.toLowerCase(Locale.ROOT).replace('ё', 'е'))
                .replaceAll(" ")
                .strip();
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
        return RawAnswer.ofText(accepted.getFirst());
    }

    @Override
    public List<CheckResult> grade(Variant variant, Answer given) {
        if (!(given instanceof Answer.Text(var text))) {
            throw Grading.wrongKind(this, given);
        }
        var normal = normal(text);
        boolean right = accepted.contains(normal)
                || pattern.filter(whole -> whole.matcher(normal).matches()).isPresent();
        var mistake = mistakes.stream()
                .filter(candidate -> candidate.sign().matcher(normal).matches())
                .findFirst();
        return Grading.of(words, variant, right, text, mistake);
    }
}
