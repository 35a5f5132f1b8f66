package app.gradient.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.ResolvableType;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/**
 * No template prints anything unescaped but {@link Html}: by what each expression's type is, and by what the engine does with one
 * that is of another type all the same.
 */
class MarkupInTemplatesTests {
    private static final Path TEMPLATES = Path.of("frontend/templates");
    private static final Pattern PATH = Pattern.compile("\\$\\{([A-Za-z]\\w*(?:\\.\\w+(?:\\(\\))?)*)}");
    private static final Pattern EACH = Pattern.compile("(\\w+)(?:\\s*,\\s*\\w+)?\\s*:\\s*(\\$\\{.*})");

    private static final Set<String> PRINTS = Set.of("th:text", "th:utext", "th:errors");

    /** Words that come from a learner's program or its sources. */
    private static final Pattern SAID =
            Pattern.compile("\\$\\{(?:verdict\\.stdout|one\\.message|cause\\.(?:exception|message)"
                    + "|frame\\.|result\\.(?:input|got|hintHtml)|check\\.result\\.hintHtml|check\\.(?:got|hintHtml)|cell\\.got"
                    + "|d\\.message|file\\.value|line\\.text|json})");

    /** What the controllers put into the model, and the variables of fragments; by template where a name means two things. */
    private static final Map<String, ResolvableType> MODEL = Map.ofEntries(
            Map.entry("view", type("app.gradient.submission.ExerciseView")),
            Map.entry("exercise/kind/choice:view.form", type("app.gradient.exercise.AnswerForm$Choices")),
            Map.entry("question", type("app.gradient.exercise.Question")),
            Map.entry("verdict", type("app.gradient.submission.VerdictView")),
            Map.entry("check", type("app.gradient.submission.VerdictView$CheckView")),
            Map.entry("attempts", pageOf("app.gradient.classroom.LearnerPages$Attempt")),
            Map.entry("task", type("app.gradient.lab.LabTasks$Task")),
            Map.entry("chapters", listOf("app.gradient.course.ChapterProgress")),
            Map.entry("letters", listOf("app.gradient.course.Letters")),
            Map.entry("course/writing:section", type("app.gradient.content.Section")),
            Map.entry("course/section:page", type("app.gradient.course.SectionPage")),
            Map.entry("textHtml", ResolvableType.forClass(Html.class)),
            Map.entry("source", ResolvableType.forClass(Html.class)),
            Map.entry("files", ResolvableType.forClassWithGenerics(Map.class, String.class, Html.class)));

    static Stream<Path> templates() throws IOException {
        try (var all = Files.walk(TEMPLATES)) {
            return all.filter(file -> file.toString().endsWith(".html")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void whatIsPrintedUnescapedIsHtmlByItsType(Path template) {
        var name = TEMPLATES.relativize(template).toString().replace(".html", "");

        for (var element : parsed(template).select("[th:utext], [data-th-utext]")) {
            var expression = element.hasAttr("th:utext") ? element.attr("th:utext") : element.attr("data-th-utext");
            assertThat(typeOf(expression, element, name).toClass())
                    .as("th:utext=\"%s\" of %s", expression, name)
                    .isEqualTo(Html.class);
        }
    }

    @Test
    void findsTheTypesOfWhatOurTemplatesPrint() throws IOException {
        long unescaped = templates()
                .mapToLong(template -> parsed(template).select("[th:utext]").size())
                .sum();

        assertThat(unescaped).isGreaterThan(20);
    }

    /** Other ways past the escaping: inlined brackets, scripts and handlers with text inside, expressions made of text. */
    @ParameterizedTest
    @MethodSource("templates")
    void thereIsNoOtherWayPastTheEscaping(Path template) throws IOException {
        var text = Files.readString(template);

        assertThat(text).doesNotContain("[(", "hx-on", "th:on", "javascript:", "hx-vals=\"js", "hx-headers=\"js");
        assertThat(Pattern.compile("__\\$\\{(.+?)}__").matcher(text).results().map(found -> found.group(1)))
                .as("expressions that are made while a page is: of a fragment's own constant alone")
                .allMatch(expression -> template.endsWith("ui/field.html") && expression.equals("name"));
        assertThat(parsed(template).select("[th:inline]"))
                .as("within them brackets are another parser's: our own words alone stand there")
                .allMatch(inlined -> inlined.attr("th:inline").equals("javascript")
                        && !inlined.wholeText().contains("[[${"));
        assertThat(parsed(template).select("script:not([th:src]):not([src])"))
                .as("scripts in the page: the words of the frame alone")
                .allMatch(script -> template.endsWith("ui/words.html") || script.hasAttr("th:replace"));
    }

    /** Should a word of theirs become markup all the same, htmx passes it by. */
    @ParameterizedTest
    @MethodSource("templates")
    void whatAProgramSaidStandsWhereHtmxDoesNotLook(Path template) {
        for (var element : parsed(template).getAllElements()) {
            boolean said = element.attributes().asList().stream()
                            .anyMatch(attribute ->
                                    SAID.matcher(attribute.getValue()).find() && PRINTS.contains(attribute.getKey()))
                    || SAID.matcher(element.ownText()).find();
            assertThat(!said || element.closest("[hx-disable]") != null || element.is("template"))
                    .as("%s of %s is within hx-disable", element.cssSelector(), template)
                    .isTrue();
        }
    }

    @Test
    void htmxRunsNoScriptsAndAsksNobodyElse() {
        var settings = parsed(TEMPLATES.resolve("layout.html"))
                .select("meta[name=htmx-config]")
                .attr("content");

        assertThat(settings)
                .contains("\"allowEval\":false")
                .contains("\"allowScriptTags\":false")
                .contains("\"selfRequestsOnly\":true")
                .contains("\"historyCacheSize\":0")
                .contains("\"includeIndicatorStyles\":false");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p th:utext='${said}'></p>",
                "<p data-th-utext='${said}'></p>",
                "<p>[(${said})]</p>",
                "<p th:utext=\"|${said}|\"></p>"
            })
    void aTextIsNeverMarkup(String template) {
        var context = new Context(Locale.ROOT, Map.of("said", "<b hx-post=/x>"));

        assertThatThrownBy(() -> engine().process(template, context))
                .hasRootCauseInstanceOf(TemplateProcessingException.class)
                .hasStackTraceContaining("java.lang.String and no Html");
    }

    @Test
    void htmlIsPrintedAsItStandsAndNothingAsNothing() {
        var context = new Context(Locale.ROOT);
        context.setVariable("said", Html.text("a < b").inParagraph());
        context.setVariable("nothing", null);

        assertThat(engine().process("<p th:utext='${said}'>x</p>[(${said})]<i th:utext='${nothing}'>x</i>", context))
                .isEqualTo("<p><p>a &lt; b</p></p><p>a &lt; b</p><i></i>");
    }

    @Test
    void conditionsAndLoopsOfTheSameElementComeFirst() {
        var context = new Context(Locale.ROOT);
        context.setVariable("none", Optional.empty());
        context.setVariable("all", List.of(Html.text("1"), Html.text("2")));

        assertThat(engine().process(
                                "<p th:if='${none.present}' th:utext='${none.get()}'></p>"
                                        + "<i th:each='one : ${all}' th:utext='${one}'></i>",
                                context))
                .isEqualTo("<i>1</i><i>2</i>");
    }

    private static TemplateEngine engine() {
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        engine.addDialect(new UnescapedText());
        return engine;
    }

    private static Element parsed(Path template) {
        try {
            return Parser.xmlParser().parseInput(Files.readString(template), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ResolvableType typeOf(String expression, Element at, String template) {
        var path = PATH.matcher(expression);
        assertThat(path.matches())
                .as("'%s' of %s is a plain path", expression, template)
                .isTrue();
        var steps = new ArrayList<>(List.of(path.group(1).replace("()", "").split("\\.")));
        var root = steps.removeFirst();
        var type = variable(root, at, template);
        var seen = new StringBuilder(root);
        for (var step : steps) {
            seen.append('.').append(step);
            var known = MODEL.get(template + ':' + seen);
            type = known != null ? known : property(type, step);
        }
        return type;
    }

    /** A variable of a loop or of {@code th:with} around the place, else one of the model. */
    private static ResolvableType variable(String name, Element at, String template) {
        for (var element = at; element != null; element = element.parent()) {
            var each = EACH.matcher(element.attr("th:each"));
            if (each.matches() && each.group(1).equals(name)) {
                return elements(typeOf(each.group(2), parentOf(element), template));
            }
            for (var pair : element.attr("th:with").split(",(?=\\w+=)")) {
                if (pair.startsWith(name + "=")) {
                    return typeOf(pair.substring(name.length() + 1), parentOf(element), template);
                }
            }
        }
        return Optional.ofNullable(MODEL.get(template + ':' + name))
                .or(() -> Optional.ofNullable(MODEL.get(name)))
                .orElseThrow(() -> new AssertionError("nobody says what '" + name + "' of " + template + " is"));
    }

    private static Element parentOf(Element element) {
        return element.parent() == null ? element : element.parent();
    }

    private static ResolvableType elements(ResolvableType all) {
        return Map.class.isAssignableFrom(all.toClass())
                ? ResolvableType.forClassWithGenerics(
                        Map.Entry.class, all.as(Map.class).getGenerics())
                : all.as(Iterable.class).getGeneric();
    }

    private static ResolvableType property(ResolvableType of, String name) {
        if (of.toClass() == Optional.class && name.equals("get")) {
            return of.getGeneric();
        }
        var getter = "get" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        for (Method method : of.toClass().getMethods()) {
            boolean readable = method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers());
            if (readable && (method.getName().equals(name) || method.getName().equals(getter))) {
                return ResolvableType.forType(method.getGenericReturnType(), of);
            }
        }
        for (Method method : of.toClass().getDeclaredMethods()) {
            if (method.getName().equals(name) && method.getParameterCount() == 0) {
                return ResolvableType.forMethodReturnType(method);
            }
        }
        throw new AssertionError(of + " has no '" + name + "'");
    }

    private static ResolvableType type(String name) {
        try {
            return ResolvableType.forClass(Class.forName(name));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static ResolvableType pageOf(String name) {
        return ResolvableType.forClassWithGenerics(Paged.class, type(name));
    }

    private static ResolvableType listOf(String name) {
        return ResolvableType.forClassWithGenerics(List.class, type(name));
    }
}
