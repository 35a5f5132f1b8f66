package app.gradient.account;

import java.io.Serializable;
import java.util.UUID;

/** Who a row belongs to. */
public record PersonId(UUID value) implements Serializable {
    public static PersonId parse(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
