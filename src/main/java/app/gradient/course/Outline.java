package app.gradient.course;

import app.gradient.content.ContentFiles;
import java.util.List;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The plan of the whole course as {@code outline.yml} states it, written or not. A course without one has no plans. */
record Outline(List<String> order, List<PlannedChapter> chapters) {
    static final String FILE = "outline.yml";

    record PlannedChapter(String slug, String title, String summary, List<PlannedSection> sections) {}

    record PlannedSection(String slug, String title) {}

    static Outline of(ContentFiles files) {
        return files.optionalText(FILE)
                .map(text -> YAMLMapper.builder().build().readValue(text, Outline.class))
                .orElseGet(() -> new Outline(List.of(), List.of()));
    }
}
