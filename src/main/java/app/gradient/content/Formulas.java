package app.gradient.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.Script;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * Turns TeX into MathML by Temml, which runs in Rhino and reaches nothing of Java. Thread-safe: two engines at most, made when first needed,
 * and a cache by TeX, since the same formulas come back on every rendering. About 5 ms for a formula cold and 1 ms warm.
 */
final class Formulas {
    private static final String TEMML = "/app/gradient/content/temml.js";
    private static final int ENGINES = 2;
    /** To be raised when {@link #spaced}, {@link #even} or {@link #withoutStyles} changes. */
    private static final int OUTPUT_VERSION = 2;

    private static final String FUNCTIONS =
            "\\\\(?:log|ln|lg|exp|sin|cos|tan|arccos|arcsin|arctan|max|min|det|dim)(?![A-Za-z])";
    /** What a function's name would cling to: a letter or a number, a closed bracket or group, a Greek letter. */
    private static final Pattern BEFORE_FUNCTION = Pattern.compile(
            "(?<!\\\\begin\\{[a-z]{1,12}\\})(?<=[})\\]|0-9]|(?<![A-Za-z\\\\])[A-Za-z]|\\\\[rl]?[Vv]ert|\\\\rangle"
                    + "|\\\\(?:alpha|beta|gamma|eta|lambda|mu|sigma|theta|varphi))\\s*(?=" + FUNCTIONS + ")");
    /** Between things listed, whether or not the author has written a space there. */
    private static final Pattern SEPARATOR = Pattern.compile(
            "<mo separator=\"true\">([,;])</mo>(?:<mspace width=\"0\\.(?:1667|2222|2778)em\"></mspace>)?");
    /** A sign that begins a formula or a bracket has nothing before it to keep away from. */
    private static final Pattern FIRST_SIGN =
            Pattern.compile("((?:<semantics><mrow>|form=\"prefix\"[^>]*>\\(</mo>))<mo>([≥≤><=≈≠])</mo>");

    private static final Pattern STYLE = Pattern.compile("(?: class=\"([^\"]*)\")? style=\"([^\"]*)\"");
    private static final Pattern PADDING =
            Pattern.compile("padding-(left|right):(0em|0pt|5\\.9776pt|1em|2em|0\\.1389em)");
    private static final Pattern BORDER = Pattern.compile("border-(left|right|top|bottom):0\\.06em (solid|dashed)");
    private static final Map<String, String> WIDTHS = Map.of(
            "0em", "none", "0pt", "none", "5.9776pt", "column", "1em", "quad", "2em", "double", "0.1389em", "small");
    private static final Map<String, String> STYLES = Map.of(
            "display:block math", "",
            "math-depth:0", "math-depth-0",
            "margin-left:-0.1667em", "math-negative-thin",
            "padding:3pt", "math-box",
            "border:1px solid", "math-box");

    /** What became of a formula. */
    sealed interface Rendering {
        /** A {@code math} element with the TeX as its annotation. */
        record MathMl(String html) implements Rendering {}

        record Invalid(String message) implements Rendering {}
    }

    record Key(String tex, boolean display) {}

    private record Engine(Scriptable scope, Scriptable temml, Function render, Scriptable inline, Scriptable display) {}

    private final Cache<Key, Rendering> cache =
            Caffeine.newBuilder().maximumSize(20_000).build();
    private final ConcurrentLinkedQueue<Engine> idle = new ConcurrentLinkedQueue<>();
    private final Semaphore engines = new Semaphore(ENGINES);
    private @Nullable Script script;
    private @Nullable String source;
    private volatile boolean hasNew;

    /** Takes over what an earlier start has rendered with the same {@link #version}. */
    void know(Map<Key, String> rendered) {
        rendered.forEach((key, html) -> cache.put(key, new Rendering.MathMl(html)));
    }

    /** All that has been rendered without a mistake. */
    Map<Key, String> known() {
        Map<Key, String> known = new HashMap<>();
        cache.asMap().forEach((key, rendering) -> {
            if (rendering instanceof Rendering.MathMl(var html)) {
                known.put(key, html);
            }
        });
        return known;
    }

    /** Whether something has been rendered here rather than known before. */
    boolean hasNew() {
        return hasNew;
    }

    /** Of Temml and of what is done to its output. */
    String version() {
        return Integer.toHexString(source().hashCode()) + "-" + OUTPUT_VERSION;
    }

    Rendering render(String tex, boolean display) {
        var key = new Key(tex, display);
        var known = cache.getIfPresent(key);
        if (known != null) {
            return known;
        }
        var rendering = compute(key);
        cache.put(key, rendering);
        hasNew = true;
        return rendering;
    }

    private Rendering compute(Key key) {
        engines.acquireUninterruptibly();
        var context = Context.enter();
        try {
            context.setLanguageVersion(Context.VERSION_ECMASCRIPT);
            var engine = idle.poll();
            if (engine == null) {
                engine = start(context);
            }
            try {
                var html = Context.toString(engine.render().call(context, engine.scope(), engine.temml(), new Object[] {
                    spaced(key.tex()), key.display() ? engine.display() : engine.inline()
                }));
                html = even(html);
                return withoutStyles(key.display() ? html : html.replaceFirst("<math", "<math display=\"inline\""));
            } catch (RhinoException e) {
                return new Rendering.Invalid(
                        e.details().replaceFirst("^ParseError:\\s*", "").replaceAll("\\p{M}", ""));
            } finally {
                idle.add(engine);
            }
        } finally {
            Context.exit();
            engines.release();
        }
    }

    private Engine start(Context context) {
        var scope = context.initSafeStandardObjects();
        script(context).exec(context, scope, scope);
        var temml = (Scriptable) ScriptableObject.getProperty(scope, "temml");
        var render = (Function) ScriptableObject.getProperty(temml, "renderToString");
        return new Engine(scope, temml, render, options(context, scope, false), options(context, scope, true));
    }

    private static Scriptable options(Context context, Scriptable scope, boolean display) {
        var options = context.newObject(scope);
        for (var option : List.of("annotate", "throwOnError", "strict")) {
            ScriptableObject.putProperty(options, option, true);
        }
        ScriptableObject.putProperty(options, "displayMode", display);
        return options;
    }

    private synchronized Script script(Context context) {
        if (script == null) {
            script = context.compileString(source(), "temml.js", 1, null);
        }
        return script;
    }

    private synchronized String source() {
        if (source == null) {
            try (var stream = Formulas.class.getResourceAsStream(TEMML)) {
                if (stream == null) {
                    throw new IllegalStateException("the frontend build has not written " + TEMML);
                }
                source = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return source;
    }

    /** Temml leaves no space before the name of a function, as TeX does: {@code x\\log x} would read as one word. */
    static String spaced(String tex) {
        return BEFORE_FUNCTION.matcher(tex).replaceAll("\\\\,");
    }

    /** One distance after every comma and semicolon of a list, dots among them, and none before a sign that comes first. */
    static String even(String html) {
        var separated =
                SEPARATOR.matcher(html).replaceAll("<mo separator=\"true\" lspace=\"0em\" rspace=\"0.3em\">$1</mo>");
        return FIRST_SIGN
                .matcher(separated.replaceAll("<mo>([…⋯])</mo>", "<mo lspace=\"0em\" rspace=\"0em\">$1</mo>"))
                .replaceAll("$1<mo lspace=\"0em\">$2</mo>");
    }

    /**
     * Our pages allow no style attributes, so each declaration that Temml writes becomes a class of {@code formulas.css}; one that has no class there
     * is refused.
     */
    static Rendering withoutStyles(String html) {
        var matcher = STYLE.matcher(html);
        var clean = new StringBuilder(html.length());
        while (matcher.find()) {
            Set<String> classes = new LinkedHashSet<>();
            if (matcher.group(1) != null) {
                classes.addAll(List.of(matcher.group(1).split(" ")));
            }
            for (var declaration : matcher.group(2).split(";")) {
                var name = className(declaration.strip());
                if (name == null) {
                    return new Rendering.Invalid("the formula asks for the style '" + declaration
                            + "', which formulas.css has no class for");
                }
                if (!name.isEmpty()) {
                    classes.add(name);
                }
            }
            matcher.appendReplacement(
                    clean,
                    classes.isEmpty() ? "" : Matcher.quoteReplacement(" class=\"" + String.join(" ", classes) + '"'));
        }
        return new Rendering.MathMl(matcher.appendTail(clean).toString());
    }

    private static @Nullable String className(String declaration) {
        var padding = PADDING.matcher(declaration);
        if (padding.matches()) {
            return "math-" + padding.group(1) + '-' + WIDTHS.get(padding.group(2));
        }
        var border = BORDER.matcher(declaration);
        if (border.matches()) {
            return "math-border-" + border.group(1) + (border.group(2).equals("dashed") ? " math-dashed" : "");
        }
        return STYLES.get(declaration);
    }
}
