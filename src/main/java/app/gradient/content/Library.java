package app.gradient.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a text may point at: everything of the course that is known before any of it is rendered. */
final class Library {
    /** A term before its definition is rendered. */
    record TermSource(String id, Fields fields, String chapter) {}

    /** A reference before its text is rendered. */
    record ReferenceSource(String id, Fields fields, String chapter) {}

    final ContentFiles files;
    final Anchors anchors;
    final Map<String, TermSource> terms;
    final Map<String, ReferenceSource> references;
    final Map<String, Program> programs;
    final Map<String, ExercisePlace> exercises;
    final Map<String, String> chapterFolders;

    Library(
            ContentFiles files,
            Anchors anchors,
            Map<String, TermSource> terms,
            Map<String, ReferenceSource> references,
            Map<String, Program> programs,
            Map<String, ExercisePlace> exercises,
            Map<String, String> chapterFolders) {
        this.files = files;
        this.anchors = anchors;
        this.terms = terms;
        this.references = references;
        this.programs = programs;
        this.exercises = exercises;
        this.chapterFolders = chapterFolders;
    }

    Optional<Program> program(String chapter, String name) {
        return Optional.ofNullable(programs.get(chapter + '/' + name));
    }

    /** The place that {@code target} means when written in that section, or what is wrong with it. */
    Found find(String chapter, String section, Attributes target) {
        var words = target.words().stream().filter(word -> !word.equals("bare")).toList();
        if (target.id().isPresent() && words.isEmpty()) {
            var id = target.id().get();
            var here = anchors.inSection(chapter, section, id);
            if (here.isPresent()) {
                return new Found.Place(here.get());
            }
            var all = anchors.anywhere(id);
            return switch (all.size()) {
                case 0 -> new Found.Missing("nothing has the id #" + id);
                case 1 -> new Found.Place(all.getFirst());
                default ->
                    new Found.Missing("#" + id + " is in several sections: write "
                            + all.getFirst().section() + '#' + id);
            };
        }
        if (target.id().isEmpty() && words.size() == 1) {
            var word = words.getFirst();
            int hash = word.indexOf('#');
            var slug = hash < 0 ? word : word.substring(0, hash);
            var page = anchors.section(chapter, slug);
            if (page.isEmpty()) {
                return new Found.Missing("there is no section '" + slug + "'");
            }
            if (hash < 0) {
                return new Found.Place(page.get());
            }
            var id = word.substring(hash + 1);
            return anchors.inSection(page.get().chapter(), page.get().section(), id)
                    .<Found>map(Found.Place::new)
                    .orElseGet(() -> new Found.Missing("section '" + slug + "' has no #" + id));
        }
        return new Found.Missing("a reference names one place, such as {#def-dot} or {vectors#def-dot}");
    }

    sealed interface Found {
        record Place(Anchors.Anchor anchor) implements Found {}

        record Missing(String message) implements Found {}
    }

    List<Program> allPrograms() {
        return List.copyOf(programs.values());
    }
}
