package app.gradient.content;

import app.gradient.platform.Html;
import java.util.List;

/** One chapter. {@code folder} is its folder in the source with the trailing slash. Texts are safe HTML. */
public record Chapter(
        int number,
        String slug,
        String title,
        Html summaryHtml,
        List<Html> objectivesHtml,
        List<Html> prerequisitesHtml,
        String folder,
        List<Section> sections,
        List<Reference> references) {
    public Chapter {
        objectivesHtml = List.copyOf(objectivesHtml);
        prerequisitesHtml = List.copyOf(prerequisitesHtml);
        sections = List.copyOf(sections);
        references = List.copyOf(references);
    }

    /** Minutes for all its sections with their exercises, as the authors guess. */
    public int minutes() {
        return sections.stream().mapToInt(Section::minutes).sum();
    }
}
