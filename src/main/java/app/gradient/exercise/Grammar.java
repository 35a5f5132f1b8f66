package app.gradient.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.Script;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The grammar of typed answers. There is one definition, {@code frontend/scripts/answers}: the browser shows with it what it reads while one types,
 * and the server grades what the same file reads, in Rhino, which reaches nothing of Java. Two grammars would differ one day, and the difference would
 * cost somebody an attempt. Thread-safe; about 0.1 ms for an answer once warm. The text is bounded by {@link Typed} before it comes here.
 */
final class Grammar {
    private static final String SCRIPT = "/app/gradient/exercise/answers.js";
    private static final int ENGINES = 4;
    private static final JsonMapper JSON = new JsonMapper();
    private static final Semaphore FREE = new Semaphore(ENGINES);
    private static final ConcurrentLinkedQueue<Engine> IDLE = new ConcurrentLinkedQueue<>();
    private static volatile @Nullable Script script;

    private record Engine(Scriptable scope, Scriptable answers, Function answer) {}

    /** What became of a text. */
    sealed interface Outcome {
        /** {@code texts} read back as the same values with nothing left to ask. */
        record Read(List<List<Double>> values, List<List<String>> texts) implements Outcome {}

        record Asked(String doubt, String piece, List<Choice> choices) implements Outcome {}

        /** {@code at} counts signs of the text from zero, {@code cell} cells in reading order. */
        record Unreadable(Reason reason, int at, String piece, String text, int cell) implements Outcome {}

        record Blank(int cell) implements Outcome {}

        record Size(int rows, int columns) implements Outcome {}
    }

    record Choice(String meaning, List<List<String>> texts, String html) {}

    enum Reason {
        EMPTY,
        LONG,
        NUMBER,
        NAME,
        COMMA,
        BRACKET,
        TWO,
        DEEP,
        FINITE,
        TINY
    }

    private Grammar() {}

    /** Compiles the script, which takes a second or two, before somebody waits for it. */
    static void warmUp() {
        number("1/2", "", Set.of());
    }

    static Outcome number(String text, String unit, Set<String> meant) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("kind", "number");
        request.put("rows", List.of(List.of(text)));
        request.put("unit", unit);
        request.put("meant", meant);
        return ask(request);
    }

    static Outcome grid(List<List<String>> cells, int height, int width, boolean vector, Set<String> meant) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("kind", "grid");
        request.put("rows", cells);
        request.put("height", height);
        request.put("width", width);
        request.put("vector", vector);
        request.put("meant", meant);
        return ask(request);
    }

    private static Outcome ask(Map<String, Object> request) {
        return outcome(JSON.readTree(call(JSON.writeValueAsString(request))));
    }

    static String call(String request) {
        FREE.acquireUninterruptibly();
        var context = Context.enter();
        try {
            context.setLanguageVersion(Context.VERSION_ECMASCRIPT);
            var engine = IDLE.poll();
            if (engine == null) {
                engine = start(context);
            }
            var answer = Context.toString(
                    engine.answer().call(context, engine.scope(), engine.answers(), new Object[] {request}));
            // an engine that threw is not used again
            IDLE.add(engine);
            return answer;
        } finally {
            Context.exit();
            FREE.release();
        }
    }

    private static Engine start(Context context) {
        var compiled = script;
        if (compiled == null) {
            compiled = context.compileString(source(), "answers.js", 1, null);
            script = compiled;
        }
        var scope = context.initSafeStandardObjects();
        compiled.exec(context, scope, scope);
        var answers = (Scriptable) ScriptableObject.getProperty(scope, "answers");
        return new Engine(scope, answers, (Function) ScriptableObject.getProperty(answers, "answer"));
    }

    private static String source() {
        try (var stream = Grammar.class.getResourceAsStream(SCRIPT)) {
            if (stream == null) {
                throw new IllegalStateException("the frontend build has not written " + SCRIPT);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outcome outcome(JsonNode told) {
        return switch (told.get("is").asString()) {
            case "read" -> new Outcome.Read(values(told.get("values")), texts(told.get("texts")));
            case "asked" -> {
                List<Choice> choices = new ArrayList<>();
                told.get("choices")
                        .forEach(choice -> choices.add(new Choice(
                                choice.get("meaning").asString(),
                                texts(choice.get("texts")),
                                choice.get("html").asString())));
                yield new Outcome.Asked(
                        told.get("doubt").asString(), told.get("piece").asString(), choices);
            }
            case "unreadable" ->
                new Outcome.Unreadable(
                        Reason.valueOf(told.get("reason").asString().toUpperCase(java.util.Locale.ROOT)),
                        told.get("at").asInt(),
                        told.get("piece").asString(),
                        told.get("text").asString(),
                        told.get("cell").asInt());
            case "blank" -> new Outcome.Blank(told.get("cell").asInt());
            case "size" ->
                new Outcome.Size(told.get("rows").asInt(), told.get("columns").asInt());
            default -> throw new IllegalStateException("the grammar answers " + told);
        };
    }

    private static List<List<Double>> values(JsonNode rows) {
        List<List<Double>> values = new ArrayList<>();
        rows.forEach(row -> {
            List<Double> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(cell.asDouble()));
            values.add(cells);
        });
        return values;
    }

    private static List<List<String>> texts(JsonNode rows) {
        List<List<String>> texts = new ArrayList<>();
        rows.forEach(row -> {
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(cell.asString()));
            texts.add(cells);
        });
        return texts;
    }
}
