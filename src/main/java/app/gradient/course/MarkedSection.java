package app.gradient.course;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A section with the marks that one reader made in it. */
record MarkedSection(String number, String title, String href, List<Mark> marks) {
    MarkedSection {
        marks = List.copyOf(marks);
    }

    /**
     * In the order of the course; within a section in the order in which the marks were made. A section that the course no
     * longer has keeps its marks under its old name.
     */
    static List<MarkedSection> of(List<Mark> marks, List<ChapterEntry> chapters) {
        Map<String, List<Mark>> byPath = new LinkedHashMap<>();
        chapters.forEach(
                chapter -> chapter.sections().forEach(section -> byPath.put(section.path(), new ArrayList<>())));
        marks.reversed()
                .forEach(
                        mark -> byPath.computeIfAbsent(mark.chapter() + "/" + mark.section(), path -> new ArrayList<>())
                                .add(mark));
        Map<String, SectionEntry> entries = new LinkedHashMap<>();
        chapters.forEach(chapter -> chapter.sections().forEach(section -> entries.put(section.path(), section)));
        return byPath.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> {
                    var section = entries.get(entry.getKey());
                    return section == null
                            ? new MarkedSection("", entry.getKey(), "/course", entry.getValue())
                            : new MarkedSection(section.number(), section.title(), section.href(), entry.getValue());
                })
                .toList();
    }
}
