package app.gradient.classroom;

import app.gradient.account.PersonId;
import java.time.Instant;

/** Learners whom one instructor teaches. Whoever knows the code may join. */
public record StudyGroup(GroupId id, PersonId instructor, String title, InviteCode code, Instant createdAt) {
    static final int LONGEST_TITLE = 120;

    public String href() {
        return "/groups/" + id;
    }
}
