package app.gradient.course;

import app.gradient.content.Book;
import app.gradient.content.Content;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The contents of the course, planned parts included: what pages, dashboards and grade books list. */
@Component
public class Contents {
    private final Content content;
    private volatile @Nullable Edition latest;

    Contents(Content content) {
        this.content = content;
    }

    /** All chapters by number. */
    public List<ChapterEntry> chapters() {
        return edition().chapters();
    }

    /** The section, written or planned. */
    public Optional<SectionEntry> section(String chapter, String slug) {
        return edition().section(chapter + "/" + slug);
    }

    /** Written sections in the order of reading for a newcomer. */
    public List<SectionEntry> readyInReadingOrder() {
        return edition().readingOrder();
    }

    public Optional<TermEntry> term(String id) {
        return Optional.ofNullable(edition().terms().get(id));
    }

    List<TermEntry> terms() {
        return List.copyOf(edition().terms().values());
    }

    /** @throws IllegalArgumentException if the section is only planned */
    SectionText text(SectionEntry section) {
        return edition().text(section);
    }

    /** The exercise that a stranger is offered: the first of the course. */
    Optional<String> firstExercise() {
        return readyInReadingOrder().stream()
                .flatMap(section -> section.exercises().stream())
                .findFirst();
    }

    /** Changes whenever anything of the course does. */
    String revision() {
        return edition().revision();
    }

    /** Of the book as it is now; made again only when the book was read again. */
    Edition edition() {
        Book book = content.book();
        Edition edition = latest;
        if (edition == null || edition.book() != book) {
            edition = Edition.of(book);
            latest = edition;
        }
        return edition;
    }
}
