package app.gradient.content;

import app.gradient.platform.Html;
import app.gradient.runner.Plot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import tools.jackson.databind.json.JsonMapper;

/** Writes a program of the course: its lines, what it printed and its plots with their numbers. Scripts make it editable and runnable. */
final class ProgramHtml {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ProgramHtml() {}

    static String of(
            Program program,
            Optional<Regions.Region> region,
            SortedMap<String, String> others,
            Optional<Anchors.Anchor> anchor,
            Optional<String> title,
            boolean showsOutput,
            Words words) {
        var html = new StringBuilder();
        html.append("<form class=\"program\" data-program=\"")
                .append(program.chapter())
                .append('/')
                .append(program.name())
                .append(
                        "\" action=\"/runs\" method=\"post\" hx-post=\"/runs\" hx-target=\"find .output\" hx-swap=\"outerHTML\"");
        anchor.ifPresent(place -> html.append(" id=\"").append(place.id()).append('"'));
        html.append("><header><strong>").append(words.say("content.program"));
        anchor.ifPresent(place -> html.append('\u00a0').append(place.number()));
        title.ifPresent(text -> html.append(". ").append(Html.escape(text)));
        html.append("</strong><span class=\"badge\">")
                .append(program.fileName())
                .append("</span>");
        languages(html, others, words);
        html.append("<div class=\"end\"><button class=\"button\" type=\"button\" data-reset hidden>")
                .append(words.say("content.program.reset"))
                .append("</button><button class=\"button\" data-kind=\"primary\" type=\"submit\" data-run hidden>")
                .append(words.say("content.program.run"))
                .append(" <kbd>Ctrl ↵</kbd></button></div></header>");
        if (region.isPresent()) {
            var lines = region.get();
            html.append("<pre class=\"code\" data-language=\"java\" tabindex=\"0\" data-copy data-code data-from=\"")
                    .append(lines.from())
                    .append("\" data-to=\"")
                    .append(lines.to())
                    .append("\"><code>")
                    .append(CodeColours.html("java", lines.text()))
                    .append("</code></pre>");
            folded(
                    html,
                    "class=\"program-whole\"",
                    words.say("content.program.whole"),
                    MarkdownHtml.code("java", program.source()));
        } else {
            html.append("<pre class=\"code\" data-language=\"java\" tabindex=\"0\" data-copy data-code><code>")
                    .append(CodeColours.html("java", program.source()))
                    .append("</code></pre>");
        }
        others.forEach((language, text) -> folded(
                html,
                "class=\"program-other\" data-language=\"" + language + '"',
                words.say("content.program." + language),
                MarkdownHtml.code(language, text)));
        html.append("<input type=\"hidden\" name=\"file\" value=\"")
                .append(program.fileName())
                .append("\">");
        if (!program.libraries().isEmpty()) {
            html.append("<input type=\"hidden\" name=\"program\" value=\"")
                    .append(program.id())
                    .append("\">");
        }
        // a line end right after the tag is dropped by browsers, one more keeps a source that starts with one
        html.append("<textarea name=\"source\" hidden aria-label=\"")
                .append(Html.escape(words.say("content.program.whole")))
                .append("\">\n")
                .append(Html.escape(program.source()))
                .append("</textarea><div class=\"output\" aria-live=\"polite\">");
        if (showsOutput) {
            program.recorded().ifPresent(recorded -> output(html, recorded, words));
        }
        return html.append("</div></form>").toString();
    }

    /** Tabs that choose the language to read in; a script shows them, without one the other languages are folded below. */
    private static void languages(StringBuilder html, SortedMap<String, String> others, Words words) {
        if (others.isEmpty()) {
            return;
        }
        html.append("<div class=\"tabs\" role=\"group\" data-languages hidden aria-label=\"")
                .append(Html.escape(words.say("content.program.language")))
                .append("\"><button type=\"button\" aria-pressed=\"true\" data-language=\"java\">Java</button>");
        others.keySet()
                .forEach(language -> html.append("<button type=\"button\" aria-pressed=\"false\" data-language=\"")
                        .append(language)
                        .append("\">")
                        .append(words.say("content.program.language." + language))
                        .append("</button>"));
        html.append("</div>");
    }

    private static void folded(StringBuilder html, String attributes, String summary, String inside) {
        html.append("<details ")
                .append(attributes)
                .append("><summary>")
                .append(summary)
                .append("</summary>");
        html.append(inside).append("</details>");
    }

    private static void output(StringBuilder html, Program.Recording recorded, Words words) {
        if (!recorded.stdout().isEmpty()) {
            html.append("<pre tabindex=\"0\" aria-label=\"")
                    .append(Html.escape(words.say("content.program.output")))
                    .append("\">")
                    .append(Html.escape(recorded.stdout().stripTrailing()))
                    .append("</pre>");
        }
        recorded.plots().forEach(plot -> plot(html, plot, words));
    }

    private static void plot(StringBuilder html, Plot plot, Words words) {
        html.append("<figure class=\"plot\" data-plot><figcaption class=\"plot-title\">")
                .append(Html.escape(plot.title()))
                .append("</figcaption>")
                .append(json("plot-data", JSON.writeValueAsString(plot)));
        html.append("<noscript>").append(table(plot, words)).append("</noscript></figure>");
    }

    /** JSON for scripts in an element that no reader sees and that nothing runs, whoever puts it into the page. */
    static String json(String cssClass, String json) {
        return "<template class=\"" + cssClass + "\">"
                + json.replace("&", "&amp;").replace("<", "&lt;") + "</template>";
    }

    /** The numbers of a plot: for readers without scripts, who see no drawing. */
    private static String table(Plot plot, Words words) {
        List<String> head = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        switch (plot.kind()) {
            case BAR, HEATMAP -> {
                head.add(plot.kind() == Plot.Kind.BAR ? plot.xLabel() : plot.yLabel());
                head.addAll(plot.labels());
                for (var series : plot.series()) {
                    List<String> row = new ArrayList<>(List.of(series.name()));
                    series.y().forEach(y -> row.add(RussianNumbers.text(y, 6)));
                    rows.add(row);
                }
            }
            case SCATTER, LINE, PLANE, AREA -> {
                head.addAll(List.of(words.say("content.plot.series"), plot.xLabel(), plot.yLabel()));
                for (var series : plot.series()) {
                    if (series.kind() == Plot.Kind.AREA) {
                        continue; // thousands of cells say nothing as numbers
                    }
                    for (int i = 0; i < series.x().size(); i++) {
                        rows.add(List.of(
                                series.name(),
                                RussianNumbers.text(series.x().get(i), 6),
                                RussianNumbers.text(series.y().get(i), 6)));
                    }
                }
            }
        }
        var html = new StringBuilder("<div class=\"table-scroll\"><table class=\"table\"><thead><tr>");
        head.forEach(cell ->
                html.append("<th scope=\"col\">").append(Html.escape(cell)).append("</th>"));
        html.append("</tr></thead><tbody>");
        for (var row : rows) {
            html.append("<tr>");
            row.forEach(cell -> html.append("<td>").append(Html.escape(cell)).append("</td>"));
            html.append("</tr>");
        }
        return html.append("</tbody></table></div>").toString();
    }
}
