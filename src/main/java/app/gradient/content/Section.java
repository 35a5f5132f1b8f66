package app.gradient.content;

import app.gradient.platform.Html;
import java.util.List;

/**
 * One section as a page shows it.
 *
 * @param number such as 1.2
 * @param leadHtml the sentence or two under the title
 * @param minutes with exercises, as the author guesses
 * @param readingMinutes computed from words, formulas and programs
 * @param concepts ids of glossary terms
 * @param html the text, safe; headings start at h2
 * @param outline its headings
 * @param passages what a search looks through, from heading to heading
 * @param exercises slugs in the order of the text
 * @param programs names of programs shown, in the order of the text
 */
public record Section(
        String chapter,
        String slug,
        String number,
        String title,
        Html leadHtml,
        int minutes,
        int readingMinutes,
        List<String> concepts,
        Html html,
        List<OutlineEntry> outline,
        List<Passage> passages,
        List<String> exercises,
        List<String> programs) {
    public Section {
        concepts = List.copyOf(concepts);
        outline = List.copyOf(outline);
        passages = List.copyOf(passages);
        exercises = List.copyOf(exercises);
        programs = List.copyOf(programs);
    }

    /** A heading: {@code level} is 2 to 4, {@code html} its text with formulas, {@code text} without markup. */
    public record OutlineEntry(int level, String id, Html html, String text) {}

    /** The plain text under one heading; {@code anchor} is the heading's id, empty for what precedes the first. */
    public record Passage(String anchor, String heading, String text, String code) {}
}
