package app.gradient.classroom;

import app.gradient.account.PersonId;
import app.gradient.platform.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a learner does with groups: joins by a code, leaves, comes back. */
@Service
public class JoinGroup {
    private final StudyGroups groups;
    private final Memberships memberships;
    private final Clock clock;

    JoinGroup(StudyGroups groups, Memberships memberships, Clock clock) {
        this.groups = groups;
        this.memberships = memberships;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<StudyGroup> find(String typedCode) {
        return InviteCode.parse(typedCode).flatMap(groups::find);
    }

    @Transactional(readOnly = true)
    boolean contains(GroupId group, PersonId learner) {
        return memberships.contains(group, learner);
    }

    @Transactional(readOnly = true)
    List<StudyGroup> groupsOf(PersonId learner) {
        return groups.joinedBy(learner);
    }

    @Transactional
    public StudyGroup by(String typedCode, PersonId learner) {
        var group = find(typedCode).orElseThrow(NotFound::new);
        memberships.join(group.id(), learner, clock.instant());
        return group;
    }

    @Transactional
    StudyGroup leave(GroupId id, PersonId learner) {
        var group = groups.find(id).orElseThrow(NotFound::new);
        if (!memberships.end(id, learner, Memberships.Ended.LEFT, clock.instant())) {
            throw new NotFound();
        }
        return group;
    }

    @Transactional
    void comeBack(GroupId id, PersonId learner) {
        if (!memberships.restore(id, learner, Memberships.Ended.LEFT)) {
            throw new NotFound();
        }
    }
}
