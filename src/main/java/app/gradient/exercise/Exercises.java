package app.gradient.exercise;

import java.util.List;
import java.util.Optional;

/** Every exercise of the course, in the order of the course. */
public interface Exercises {
    List<Exercise> all();

    Optional<Exercise> find(Slug slug);

    /** The exercises of one section, in the order of its text. */
    List<Exercise> inSection(String chapter, String section);
}
