package app.gradient.sandbox;

import java.util.Optional;

/** Where the course's data sets come from: CSV bytes by name. */
public interface Tables {
    Optional<byte[]> find(String name);
}
