package app.gradient.account;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps an installation from losing the last admin who can come in; one whose account is closed is no help. */
@Component
class LastAdmin {
    private final PersonRows rows;

    LastAdmin(PersonRows rows) {
        this.rows = rows;
    }

    /** Whether {@code person} is the only one. Holds the answer until the end of the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean is(PersonId person) {
        var admins = rows.lockEnabledAdmins();
        return admins.size() == 1 && admins.getFirst().id().equals(person);
    }
}
