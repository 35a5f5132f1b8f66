package app.gradient.course;

import java.util.List;

/**
 * A section's text, ready to be put on its page.
 *
 * @param leadHtml the lines under the title, safe HTML
 * @param html the text, safe HTML
 * @param description the lead without markup, for search engines and link previews
 * @param minutes of reading alone, computed
 * @param revision changes whenever {@code html} does
 */
record SectionText(
        String leadHtml, String html, String description, int minutes, List<Heading> outline, String revision) {
    SectionText {
        outline = List.copyOf(outline);
    }

    /** A heading of the second level with those under it. {@code html} may hold formulas, {@code title} is the same in words. */
    record Heading(String id, String title, String html, List<Heading> children) {
        Heading {
            children = List.copyOf(children);
        }
    }
}
