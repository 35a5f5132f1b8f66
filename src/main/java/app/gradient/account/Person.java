package app.gradient.account;

import java.util.Optional;

/** A person as the other modules see one. A guest has no e-mail. */
public record Person(PersonId id, String name, Optional<String> email, Role role) {
    public boolean isGuest() {
        return role == Role.GUEST;
    }

    public boolean isInstructor() {
        return role.isAtLeast(Role.INSTRUCTOR);
    }

    public boolean isAdmin() {
        return role == Role.ADMIN;
    }
}
