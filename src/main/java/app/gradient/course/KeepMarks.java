package app.gradient.course;

import app.gradient.account.GuestMerged;
import app.gradient.account.PersonId;
import app.gradient.platform.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes, changes and rubs out a reader's marks. */
@Service
class KeepMarks {
    private final Marks marks;
    private final Clock clock;

    KeepMarks(Marks marks, Clock clock) {
        this.marks = marks;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Mark> of(PersonId owner) {
        return marks.of(owner);
    }

    /** What the reader sends; {@code body} is empty but for a note. */
    record Pencilled(String anchor, Mark.Kind kind, String quote, Optional<String> body) {}

    @Transactional
    Mark put(PersonId owner, SectionEntry section, Pencilled pencilled) {
        return marks.put(
                owner,
                section.chapter(),
                section.slug(),
                pencilled.anchor(),
                pencilled.kind(),
                pencilled.quote(),
                pencilled.body(),
                clock.instant());
    }

    /** @return the mark that is gone, so that it can be put back */
    @Transactional
    Mark rubOut(PersonId owner, UUID id) {
        var mark = marks.find(owner, id).orElseThrow(NotFound::new);
        marks.delete(owner, id);
        return mark;
    }

    @EventListener
    @Transactional
    void on(GuestMerged merged) {
        marks.move(merged.guest(), merged.into());
    }
}
