package app.gradient.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sources of the course's own exercises: what a good learner and a mistaken one would send. */
final class CourseFiles {
    static final String CODE = "nearest-by-cosine";
    static final String MODEL = "first-classifier";
    static final String NUMBER = "cosine-of-angle";
    static final String VECTOR = "unit-vector";
    private static final Path EXERCISES = Path.of("src/main/content/01-linear-algebra/exercises");

    private CourseFiles() {}

    static String solution(String exercise) {
        return read(exercise, "solution/Solution.java");
    }

    static String starter(String exercise) {
        return read(exercise, "starter/Solution.java");
    }

    static String wrong(String exercise, String mistake) {
        return read(exercise, "wrong/" + mistake + "/Solution.java");
    }

    private static String read(String exercise, String file) {
        try {
            return Files.readString(EXERCISES.resolve(exercise).resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
