package app.gradient.classroom;

import app.gradient.course.Contents;
import app.gradient.course.SectionEntry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets sections to a group and takes them back. */
@Service
public class SetWork {
    private final Assignments assignments;
    private final Contents contents;
    private final Clock clock;

    SetWork(Assignments assignments, Contents contents, Clock clock) {
        this.assignments = assignments;
        this.contents = contents;
        this.clock = clock;
    }

    /** An assignment with the section it names; one whose section left the course is not shown. */
    record Shown(Assignment assignment, SectionEntry section) {}

    @Transactional(readOnly = true)
    List<Shown> of(StudyGroup group) {
        return assignments.of(group.id()).stream()
                .flatMap(assignment -> contents.section(assignment.chapter(), assignment.section()).stream()
                        .map(section -> new Shown(assignment, section)))
                .toList();
    }

    @Transactional
    public void until(StudyGroup group, SectionEntry section, Instant dueAt) {
        assignments.put(group.id(), section.chapter(), section.slug(), dueAt, clock.instant());
    }

    @Transactional
    Optional<Assignment> withdraw(StudyGroup group, UUID assignment) {
        return assignments.delete(group.id(), assignment);
    }
}
