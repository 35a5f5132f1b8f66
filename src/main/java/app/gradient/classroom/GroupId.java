package app.gradient.classroom;

import java.util.UUID;

/** Names a study group in addresses and rows. */
public record GroupId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
