package app.gradient.exercise;

import app.gradient.content.Book;
import app.gradient.content.BrokenContentException;
import app.gradient.content.CodeColours;
import app.gradient.content.ExercisePlace;
import app.gradient.content.Fields;
import app.gradient.content.Prose;
import app.gradient.content.Words;
import app.gradient.platform.Html;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/** An exercise as its folder describes it. */
final class CourseExercise implements Exercise {
    private static final Set<String> KINDS =
            Set.of("choice", "number", "vector", "matrix", "text", "code", "model", "lab");
    private static final Pattern EXPRESSION = Pattern.compile("\\{\\{([^{}]+)}}");
    private static final int DRAWS = 5_000;

    /** A value that is drawn or computed for each variant. */
    private record Parameter(String name, Expression expression) {}

    private final Slug slug;
    private final ExercisePlace place;
    private final String title;
    private final Kind kind;
    private final int points;
    private final int difficulty;
    private final List<String> concepts;
    private final int minutes;
    private final String revision;
    private final List<Parameter> parameters = new ArrayList<>();
    private final Map<String, Value> constants = new LinkedHashMap<>();
    private final List<Expression> conditions = new ArrayList<>();
    private final Prose prompt;
    private final List<Prose> hints;
    private final Prose solution;
    private final Map<String, String> wrongAnswers = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> wrongPrograms = new LinkedHashMap<>();
    private final String file;

    private CourseExercise(Book book, ExercisePlace place, Fields fields, Words words, Laboratory laboratory) {
        this.file = fields.file();
        this.slug = new Slug(place.slug());
        this.place = place;
        this.title = fields.text("title");
        this.points = fields.integer("points", 1, 100);
        this.difficulty = fields.integer("difficulty", 1, 3);
        this.minutes = fields.integer("minutes", 1, 600);
        this.concepts = fields.texts("concepts");
        for (var concept : concepts) {
            if (book.term(concept).isEmpty()) {
                throw fields.wrong("concepts", "the glossary has no '" + concept + "'");
            }
        }
        readParameters(fields);
        var definition = new Definition(book, place, fields, fields.has("parameters"), words);
        this.prompt = definition.file("prompt.md");
        this.hints = definition.hints();
        this.solution = definition.file("solution/solution.md");
        this.kind = kind(fields.word("kind", KINDS), definition, laboratory);
        fields.end();
        readWrong(book, place.folder() + "wrong/");
        this.revision = revision(book, place.folder());
    }

    /**
     * Reads one exercise.
     *
     * @throws BrokenContentException if a file of it has a mistake
     */
    static CourseExercise read(Book book, ExercisePlace place, Words words, Laboratory laboratory) {
        var file = place.folder() + "exercise.yml";
        return new CourseExercise(book, place, Fields.parse(file, book.files().text(file)), words, laboratory);
    }

    private static Kind kind(String word, Definition definition, Laboratory laboratory) {
        return switch (word) {
            case "choice" -> new ChoiceKind(definition);
            case "number" -> new NumberKind(definition);
            case "vector" -> new VectorKind(definition);
            case "matrix" -> new MatrixKind(definition);
            case "text" -> new TextKind(definition);
            case "code" -> new CodeKind(definition);
            case "model" -> new ModelKind(definition);
            case "lab" -> new LabKind(definition, laboratory);
            default -> throw new IllegalStateException(word);
        };
    }

    private void readParameters(Fields fields) {
        if (!fields.has("parameters")) {
            return;
        }
        var given = fields.fields("parameters");
        for (var name : given.keys()) {
            if (!name.matches("[A-Za-z][A-Za-z0-9_]*")
                    || name.equals("answer")
                    || name.equals("e")
                    || name.equals("pi")) {
                throw given.wrong(name, "is no name for a parameter");
            }
            try {
                if (given.plain(name) instanceof List<?> list) {
                    constants.put(name, constant(list));
                } else {
                    parameters.add(new Parameter(name, Expression.parse(given.text(name))));
                }
            } catch (IllegalArgumentException e) {
                throw given.wrong(name, e.getMessage() == null ? "cannot be read" : e.getMessage());
            }
        }
        given.end();
        for (var condition : fields.texts("require")) {
            try {
                conditions.add(Expression.parse(condition));
            } catch (ExpressionException e) {
                throw fields.wrong("require", e.description());
            }
        }
    }

    private void readWrong(Book book, String folder) {
        for (var mistake : book.files().namesIn(folder)) {
            var inside = folder + mistake + '/';
            Map<String, String> sources = new LinkedHashMap<>();
            for (var name : book.files().namesIn(inside)) {
                if (name.equals("answer.txt")) {
                    wrongAnswers.put(mistake, book.files().text(inside + name).strip());
                } else if (name.endsWith(".java") || name.equals(LabKind.FILE)) {
                    sources.put(name, book.files().text(inside + name));
                }
            }
            if (!sources.isEmpty()) {
                wrongPrograms.put(mistake, sources);
            }
        }
    }

    private static Value constant(List<?> list) {
        if (list.stream().allMatch(List.class::isInstance)) {
            return new Value.Matrix(
                    list.stream().map(row -> numbers((List<?>) row)).toList());
        }
        return new Value.Vector(numbers(list));
    }

    private static List<Double> numbers(List<?> list) {
        return list.stream().map(item -> Double.valueOf(item.toString())).toList();
    }

    private static String revision(Book book, String folder) {
        var sum = new CRC32C();
        for (var path : book.files().under(folder)) {
            sum.update(path.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            sum.update(book.files().bytes(path).orElseThrow());
        }
        return Long.toHexString(sum.getValue());
    }

    @Override
    public Slug slug() {
        return slug;
    }

    @Override
    public String number() {
        return place.number();
    }

    @Override
    public String chapter() {
        return place.chapter();
    }

    @Override
    public String section() {
        return place.section();
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public int points() {
        return points;
    }

    @Override
    public int difficulty() {
        return difficulty;
    }

    @Override
    public List<String> concepts() {
        return concepts;
    }

    @Override
    public int minutes() {
        return minutes;
    }

    @Override
    public boolean parametrised() {
        return !parameters.isEmpty();
    }

    @Override
    public String revision() {
        return revision;
    }

    @Override
    public Variant variant(long seed) {
        return new CourseVariant(seed, draw(seed));
    }

    @Override
    public Map<String, Map<String, String>> wrongPrograms() {
        return java.util.Collections.unmodifiableMap(wrongPrograms);
    }

    /** Draws until the author's conditions hold; with any hope at all that is a few times. */
    private Map<String, Value> draw(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < DRAWS; i++) {
            Map<String, Value> values = new LinkedHashMap<>(constants);
            try {
                for (var parameter : parameters) {
                    values.put(parameter.name(), parameter.expression().evaluate(values, random));
                }
                if (conditions.stream().allMatch(condition -> condition.truth(values))) {
                    return values;
                }
            } catch (ExpressionException e) {
                // a division by zero in a derived parameter is a draw like any that a condition refuses
                if (e.reason() != ExpressionException.Reason.NOT_FINITE) {
                    throw new BrokenContentException(file, 0, "parameters: " + e.description());
                }
            }
        }
        throw new BrokenContentException(file, 0, "require: does not hold in " + DRAWS + " draws");
    }

    @Override
    public String toString() {
        return slug.value();
    }

    private final class CourseVariant implements Variant {
        private final long seed;
        private final Map<String, Value> parameters;

        CourseVariant(long seed, Map<String, Value> parameters) {
            this.seed = seed;
            this.parameters = java.util.Collections.unmodifiableMap(parameters);
        }

        @Override
        public Exercise exercise() {
            return CourseExercise.this;
        }

        @Override
        public long seed() {
            return seed;
        }

        @Override
        public Map<String, Value> parameters() {
            return parameters;
        }

        @Override
        public Html promptHtml() {
            return prompt.html(new Spelling(parameters));
        }

        @Override
        public List<Html> hintsHtml() {
            return hints.stream()
                    .map(hint -> hint.html(new Spelling(parameters)))
                    .toList();
        }

        @Override
        public Html solutionHtml() {
            var html = solution.html(new Spelling(parameters));
            if (kind instanceof ProgramKind program) {
                var language = program.compiled() ? "java" : "text";
                for (var source : program.solution().values()) {
                    html = html.and(CodeColours.block(language, source.stripTrailing()));
                }
            }
            return html;
        }

        @Override
        public Map<String, RawAnswer> wrongAnswers() {
            Map<String, RawAnswer> answers = new LinkedHashMap<>();
            wrongAnswers.forEach((mistake, text) -> answers.put(
                    mistake,
                    RawAnswer.ofText(EXPRESSION
                            .matcher(text)
                            .replaceAll(match -> Matcher.quoteReplacement(Spelling.answer(
                                    Expression.parse(match.group(1)).evaluate(parameters)))))));
            return answers;
        }

        @Override
        public AnswerForm form() {
            return kind.form(this);
        }
    }
}
