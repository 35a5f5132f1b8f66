package app.gradient.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The living page shows whatever the styles know: every class of a component, and every state that is written as an attribute. */
class StyleguideTests {
    private static final Pattern SELECTOR = Pattern.compile("([^{}]+)\\{");
    private static final Pattern CLASS = Pattern.compile("\\.([a-z][a-z-]*)");
    private static final Pattern STATE =
            Pattern.compile("\\[((?:data-(?:state|verdict|tone|kind|size|grade|differs|copied|align))|aria-[a-z]+)"
                    + "(?:='([a-z]+)')?]");

    /** Scripts and htmx put these on what the page shows, for a moment or when it is touched. */
    private static final Set<String> MADE_BY_SCRIPTS = Set.of("code-frame", "htmx-request");

    /** Names of fragments that the page includes with every state that they have. */
    private static final Set<String> INCLUDED = Set.of("data-state", "data-verdict");

    @Test
    void showsEveryClassOfAComponent() throws IOException {
        var shown = read(
                        "frontend/templates/platform/styleguide.html",
                        "frontend/templates/layout.html",
                        "frontend/templates/ui")
                .stream()
                .flatMap(text -> find(text, Pattern.compile("class=\"([^\"]*)\""), found -> found.group(1)).stream())
                .flatMap(classes -> Pattern.compile("\\s+").splitAsStream(classes))
                .collect(Collectors.toCollection(TreeSet::new));
        shown.addAll(MADE_BY_SCRIPTS);
        // anchors are written by the course's text
        shown.add("anchor");

        assertThat(shown).containsAll(find(selectors(), CLASS, found -> found.group(1)));
    }

    @Test
    void showsEveryStateOfAComponent() throws IOException {
        var page = String.join("\n", read("frontend/templates/platform/styleguide.html", "frontend/templates/ui"));

        for (var state : find(selectors(), STATE, MatchResult::group)) {
            var matcher = STATE.matcher(state);
            assertThat(matcher.find()).isTrue();
            var attribute = matcher.group(1);
            var value = matcher.group(2);
            if (value == null) {
                assertThat(page).as("state %s", state).contains(attribute);
            } else if (INCLUDED.contains(attribute)) {
                assertThat(page)
                        .as("state %s", state)
                        .containsAnyOf(attribute + "=\"" + value + '"', '\'' + value + '\'');
            } else {
                assertThat(page).as("state %s", state).contains(attribute + "=\"" + value + '"');
            }
        }
    }

    private static String selectors() throws IOException {
        var css = Files.readString(Path.of("frontend/styles/components.css")).replaceAll("(?s)/\\*.*?\\*/", "");
        return String.join("\n", find(css, SELECTOR, found -> found.group(1)));
    }

    private static Set<String> find(String text, Pattern pattern, Function<MatchResult, String> what) {
        return pattern.matcher(text).results().map(what).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> read(String... places) throws IOException {
        var texts = new java.util.ArrayList<String>();
        for (var place : places) {
            try (var files = Files.walk(Path.of(place))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    texts.add(Files.readString(file));
                }
            }
        }
        return texts;
    }
}
