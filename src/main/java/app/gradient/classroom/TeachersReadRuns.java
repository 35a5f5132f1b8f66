package app.gradient.classroom;

import app.gradient.account.Person;
import app.gradient.account.PersonId;
import app.gradient.lab.RunReaders;
import org.springframework.stereotype.Component;

/** A learner's experiment for an exercise is open to the instructors of the learner's groups, as attempts are. */
@Component
class TeachersReadRuns implements RunReaders {
    private final StudyGroups groups;

    TeachersReadRuns(StudyGroups groups) {
        this.groups = groups;
    }

    @Override
    public boolean teaches(Person reader, PersonId learner) {
        return reader.isInstructor()
                && groups.joinedBy(learner).stream()
                        .anyMatch(
                                group -> reader.isAdmin() || group.instructor().equals(reader.id()));
    }
}
