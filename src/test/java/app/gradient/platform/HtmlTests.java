package app.gradient.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class HtmlTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Row(String name, Optional<Html> hintHtml) {}

    /** Markup as an old verdict may hold it, and the ways of browsers to see more in it than a parser does. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Бросил исключение jdk.<div hx-post=\\admin\\people\\1\\role hx-vals='{\"role\":\"ADMIN\"}' hx-trigger=load></p>",
                "<div data-hx-get=\\x hx-trigger=load>x</div>",
                "<script>alert(1)</script>",
                "<img src=//evil.example/x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"\\\\evil.example\">x</a>",
                "<a href=\"/\\evil.example\">x</a>",
                "<a href=\"//evil.example\">x</a>",
                "<a href=\"java&#10;script:alert(1)\">x</a>",
                "<form action=/logout method=post><button autofocus>Войти</button></form>",
                "<iframe srcdoc='<script>1</script>'></iframe><object data=x></object><embed src=x>",
                "<link rel=stylesheet href=//evil.example/x><meta http-equiv=refresh content=0><base href=//evil.example>",
                "<svg><use href=\"/x\"/></svg><style>@import '//evil.example';</style>",
                "<p style=\"background:url(//evil.example)\" id=text class=\"toast\">x</p>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<math href=\"javascript:alert(1)\"><mi xlink:href=\"javascript:1\">x</mi></math>",
                "<math><annotation-xml encoding=\"text/html\"><img src=x onerror=1></annotation-xml></math>",
                "<noscript><p title=\"</noscript><img src=x onerror=1>\">",
                "<template><div hx-get=/x></div></template><textarea></textarea><title></title>",
                "<div sse-connect=\"/x\" sse-swap=m data-preview data-program data-exercise=\"x\">x</div>",
                "<p>\u0000<\u0000img src=x></p>"
            })
    void ofStoredMarkupOnlyProseIsLeft(String stored) {
        var row = JSON.readValue(JSON.writeValueAsString(Map.of("name", "n", "hintHtml", stored)), Row.class);

        var seen = Jsoup.parseBodyFragment(row.hintHtml().orElseThrow().toString());
        assertThat(seen.select(
                        "script, img, form, button, iframe, object, embed, link, meta, base, svg, style, template,"
                                + " textarea, noscript, annotation-xml, mglyph"))
                .isEmpty();
        assertThat(seen.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .map(org.jsoup.nodes.Attribute::getKey))
                .noneMatch(name -> name.contains("hx-")
                        || name.startsWith("on")
                        || name.startsWith("sse-")
                        || name.equals("style")
                        || name.equals("id")
                        || name.equals("src")
                        || name.equals("href")
                        || name.startsWith("xlink")
                        || name.startsWith("data-"));
        assertThat(seen.select(".toast")).isEmpty();
    }

    /** Else a second reading could find in the output what the first did not see in the input. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<math><mi><mtext><p></math><a title=\"</mtext><img src=x onerror=1>\">",
                "<p><table><tr><td><math><mi></td></tr></table><b>x"
            })
    void cleaningTwiceChangesNothing(String stored) {
        var once = Html.cleaned(stored);

        assertThat(Html.cleaned(once.toString())).isEqualTo(once);
    }

    @Test
    void textIsEscapedWhereverItStands() {
        assertThat(Html.text("<b title='\"'>&</b>").inParagraph().toString())
                .isEqualTo("<p>&lt;b title=&#39;&quot;&#39;&gt;&amp;&lt;/b&gt;</p>");
    }

    @Test
    void isAStringInJson() {
        assertThat(JSON.writeValueAsString(
                        new Row("n", Optional.of(Html.text("a < b").inParagraph()))))
                .isEqualTo("{\"name\":\"n\",\"hintHtml\":\"<p>a &lt; b</p>\"}");
    }
}
