package app.gradient.classroom;

import java.time.Instant;
import java.util.UUID;

/** A section set to a group. Its exercises passed after {@code dueAt} count as passed late. */
record Assignment(UUID id, GroupId group, String chapter, String section, Instant dueAt) {
    String path() {
        return chapter + "/" + section;
    }
}
