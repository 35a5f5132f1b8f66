package app.gradient.course;

import app.gradient.platform.Html;
import java.util.List;

/**
 * A chapter as the contents list it, planned sections included.
 *
 * @param number as printed, 1 to 7
 * @param step its place in the order of reading for a newcomer, from 1
 */
public record ChapterEntry(int number, int step, String slug, String title, Html summary, List<SectionEntry> sections) {
    public ChapterEntry {
        sections = List.copyOf(sections);
    }

    public List<SectionEntry> readySections() {
        return sections.stream().filter(SectionEntry::ready).toList();
    }

    public boolean ready() {
        return sections.stream().anyMatch(SectionEntry::ready);
    }

    public int minutes() {
        return sections.stream().mapToInt(SectionEntry::minutes).sum();
    }

    public int exercises() {
        return sections.stream().mapToInt(section -> section.exercises().size()).sum();
    }
}
