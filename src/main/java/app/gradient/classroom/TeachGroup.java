package app.gradient.classroom;

import app.gradient.account.Person;
import app.gradient.account.PersonId;
import app.gradient.platform.Ids;
import app.gradient.platform.NotFound;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an instructor does with groups. A group of somebody else is not found; an admin reaches all of them.
 */
@Service
public class TeachGroup {
    private final StudyGroups groups;
    private final Memberships memberships;
    private final Ids ids;
    private final SecureRandom random;
    private final Clock clock;

    TeachGroup(StudyGroups groups, Memberships memberships, Ids ids, SecureRandom random, Clock clock) {
        this.groups = groups;
        this.memberships = memberships;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<StudyGroup> groupsOf(Person instructor) {
        return instructor.isAdmin() ? groups.all() : groups.taughtBy(instructor.id());
    }

    /** @throws NotFound if there is none, or it is not this person's to teach */
    @Transactional(readOnly = true)
    StudyGroup find(Person instructor, GroupId id) {
        return groups.find(id)
                .filter(group -> instructor.isAdmin()
                        || (instructor.isInstructor() && group.instructor().equals(instructor.id())))
                .orElseThrow(NotFound::new);
    }

    @Transactional
    public StudyGroup create(Person instructor, String title) {
        if (!instructor.isInstructor()) {
            throw new NotFound();
        }
        var group = new StudyGroup(
                new GroupId(ids.next()), instructor.id(), title, InviteCode.random(random), clock.instant());
        groups.add(group);
        return group;
    }

    @Transactional
    void rename(Person instructor, GroupId id, String title) {
        groups.rename(find(instructor, id).id(), title);
    }

    /** The old code and link let nobody in from now on; members stay. */
    @Transactional
    void renewCode(Person instructor, GroupId id) {
        groups.recode(find(instructor, id).id(), InviteCode.random(random));
    }

    @Transactional
    void remove(Person instructor, GroupId id, PersonId learner) {
        if (!memberships.end(find(instructor, id).id(), learner, Memberships.Ended.REMOVED, clock.instant())) {
            throw new NotFound();
        }
    }

    @Transactional
    void restore(Person instructor, GroupId id, PersonId learner) {
        if (!memberships.restore(find(instructor, id).id(), learner, Memberships.Ended.REMOVED)) {
            throw new NotFound();
        }
    }
}
