package app.gradient.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The whole course at one moment: read, checked and rendered. Never changes; a changed source makes a new one. */
public final class Book {
    private final List<Chapter> chapters;
    private final Map<String, Term> terms;
    private final Map<String, Dataset> datasets;
    private final List<ExercisePlace> exercises;
    private final Library library;
    private final Formulas formulas;
    private final Words words;
    private final List<ContentError> errors;

    Book(
            List<Chapter> chapters,
            Map<String, Term> terms,
            Map<String, Dataset> datasets,
            List<ExercisePlace> exercises,
            Library library,
            Formulas formulas,
            Words words,
            List<ContentError> errors) {
        this.chapters = List.copyOf(chapters);
        this.terms = terms;
        this.datasets = datasets;
        this.exercises = List.copyOf(exercises);
        this.library = library;
        this.formulas = formulas;
        this.words = words;
        this.errors = List.copyOf(errors);
    }

    public List<Chapter> chapters() {
        return chapters;
    }

    public Optional<Chapter> chapter(String slug) {
        return chapters.stream().filter(chapter -> chapter.slug().equals(slug)).findFirst();
    }

    public Optional<Section> section(String chapter, String slug) {
        return chapter(chapter)
                .flatMap(found -> found.sections().stream()
                        .filter(section -> section.slug().equals(slug))
                        .findFirst());
    }

    /** All sections in reading order. */
    public List<Section> sections() {
        return chapters.stream().flatMap(chapter -> chapter.sections().stream()).toList();
    }

    /** The glossary in the order of the Russian alphabet. */
    public List<Term> terms() {
        return List.copyOf(terms.values());
    }

    public Optional<Term> term(String id) {
        return Optional.ofNullable(terms.get(id));
    }

    public List<Dataset> datasets() {
        return List.copyOf(datasets.values());
    }

    public Optional<Dataset> dataset(String slug) {
        return Optional.ofNullable(datasets.get(slug));
    }

    /** A program by its chapter's slug and its class. */
    public Optional<Program> program(String chapter, String name) {
        return library.program(chapter, name);
    }

    /** A program by both, as {@code chapter/Name}. */
    public Optional<Program> program(String id) {
        int slash = id.indexOf('/');
        return slash < 0 ? Optional.empty() : program(id.substring(0, slash), id.substring(slash + 1));
    }

    public List<Program> programs() {
        return library.allPrograms();
    }

    /** Every exercise in the order of the text. */
    public List<ExercisePlace> exercises() {
        return exercises;
    }

    /** Reads other texts as this one was read. */
    BookReader reader() {
        return new BookReader(formulas, words);
    }

    /** The files that all this was read from. */
    public ContentFiles files() {
        return library.files;
    }

    /** Mistakes of the source; only a course that is being written in a directory may have any. */
    public List<ContentError> errors() {
        return errors;
    }

    /**
     * Text that belongs to an exercise; braces stand for themselves.
     *
     * @param offset lines of the file before the first line of {@code markdown}
     * @throws BrokenContentException if a block has no place in it or is not closed
     */
    public Prose prose(ExercisePlace place, String file, int offset, String markdown) {
        return prose(place, Markdown.parse(file, offset, markdown));
    }

    /** As {@link #prose}, with numbers to be put in the place of <code>{{expression}}</code>. */
    public Prose template(ExercisePlace place, String file, int offset, String markdown) {
        return prose(place, Markdown.parseTemplate(file, offset, markdown));
    }

    private Prose prose(ExercisePlace place, Markdown markdown) {
        return new Prose(
                markdown, MarkdownHtml.Setting.elsewhere(place.chapter(), place.section()), library, formulas, words);
    }
}
