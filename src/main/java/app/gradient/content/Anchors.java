package app.gradient.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every place of the course that can be linked to. */
final class Anchors {
    /** What a place is. */
    enum Kind {
        DEFINITION,
        THEOREM,
        EXAMPLE,
        FIGURE,
        PROGRAM,
        FORMULA,
        EXERCISE,
        HEADING,
        SECTION,
        /** Has a place but neither number nor name: a paragraph, a formula that nobody numbered. */
        PLACE;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * One place. {@code number} is empty for those that have none; {@code title} is plain text, empty when there is none.
     */
    record Anchor(Kind kind, String id, String number, String title, String chapter, String section) {
        String page() {
            return "/course/" + chapter + '/' + section;
        }

        String address(String fromChapter, String fromSection) {
            boolean here = chapter.equals(fromChapter) && section.equals(fromSection);
            if (kind == Kind.SECTION) {
                return page();
            }
            return (here ? "" : page()) + '#' + id;
        }
    }

    private final Map<String, List<Anchor>> byId = new LinkedHashMap<>();
    private final Map<String, List<Anchor>> sections = new LinkedHashMap<>();

    void add(Anchor anchor) {
        var map = anchor.kind() == Kind.SECTION ? sections : byId;
        map.computeIfAbsent(anchor.id(), id -> new ArrayList<>()).add(anchor);
    }

    /** Places with this id in one section: more than one is a mistake. */
    Optional<Anchor> inSection(String chapter, String section, String id) {
        return byId.getOrDefault(id, List.of()).stream()
                .filter(anchor ->
                        anchor.chapter().equals(chapter) && anchor.section().equals(section))
                .findFirst();
    }

    /** Places with this id anywhere. */
    List<Anchor> anywhere(String id) {
        return byId.getOrDefault(id, List.of());
    }

    /** Sections with this slug, those of the chapter given first. */
    Optional<Anchor> section(String chapter, String slug) {
        var all = sections.getOrDefault(slug, List.of());
        return all.stream()
                .filter(anchor -> anchor.chapter().equals(chapter))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }
}
