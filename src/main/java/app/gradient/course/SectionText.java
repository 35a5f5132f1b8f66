package app.gradient.course;

import app.gradient.platform.Html;
import java.util.List;

/**
 * A section's text, ready to be put on its page.
 *
 * @param leadHtml the lines under the title
 * @param html the text
 * @param description the lead without markup, for search engines and link previews
 * @param minutes of reading alone, computed
 * @param revision changes whenever {@code html} does
 */
record SectionText(Html leadHtml, Html html, String description, int minutes, List<Heading> outline, String revision) {
    SectionText {
        outline = List.copyOf(outline);
    }

    /** A heading of the second level with those under it. {@code html} may hold formulas, {@code title} is the same in words. */
    record Heading(String id, String title, Html html, List<Heading> children) {
        Heading {
            children = List.copyOf(children);
        }
    }
}
