package app.gradient.course;

import app.gradient.account.Person;
import app.gradient.account.PersonId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Puts a section's text together with where its reader is. */
@Service
class OpenSection {
    private final Contents contents;
    private final CourseProgress progress;
    private final Marks marks;

    OpenSection(Contents contents, CourseProgress progress, Marks marks) {
        this.contents = contents;
        this.progress = progress;
        this.marks = marks;
    }

    /** The page, if there is such a section and it is written. */
    Optional<SectionPage> of(String chapter, String section, Optional<Person> reader) {
        // Outside any transaction: a reader who is nobody costs no connection.
        return contents.section(chapter, section).filter(SectionEntry::ready).map(entry -> page(entry, reader));
    }

    private SectionPage page(SectionEntry section, Optional<Person> reader) {
        Optional<PersonId> id = reader.map(Person::id);
        ChapterProgress chapter = progress.of(id).stream()
                .filter(c -> c.chapter().slug().equals(section.chapter()))
                .findFirst()
                .orElseThrow();
        SectionProgress own = chapter.sections().stream()
                .filter(s -> s.section().slug().equals(section.slug()))
                .findFirst()
                .orElseThrow();
        List<Mark> made = id.map(person -> marks.of(person, section.chapter(), section.slug()))
                .orElse(List.of());
        List<SectionEntry> order = contents.readyInReadingOrder();
        int place = order.indexOf(section);
        return new SectionPage(
                chapter,
                own,
                contents.text(section),
                place > 0 ? Optional.of(order.get(place - 1)) : Optional.empty(),
                place + 1 < order.size() ? Optional.of(order.get(place + 1)) : Optional.empty(),
                made);
    }
}
