package app.gradient.lab;

import app.gradient.exercise.Exercise;
import app.gradient.exercise.Exercises;
import app.gradient.exercise.LabKind;
import app.gradient.exercise.Slug;
import app.gradient.platform.Html;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The exercises that are solved in the laboratory. */
class LabTasks {
    private final Exercises exercises;

    LabTasks(Exercises exercises) {
        this.exercises = exercises;
    }

    /**
     * An exercise as the laboratory shows it.
     *
     * @param conditions what the experiment has to meet
     * @param starter the settings to start from
     */
    record Task(
            String slug,
            String number,
            String title,
            Html promptHtml,
            List<String> conditions,
            Map<String, String> starter) {
        public String path() {
            return "/exercises/" + slug;
        }

        /** The file that an answer is. */
        public String file() {
            return LabKind.FILE;
        }
    }

    List<Task> all() {
        return exercises.all().stream()
                .flatMap(exercise -> task(exercise).stream())
                .toList();
    }

    Optional<Task> find(String slug) {
        return Slug.isSlug(slug) ? exercises.find(new Slug(slug)).flatMap(LabTasks::task) : Optional.empty();
    }

    private static Optional<Task> task(Exercise exercise) {
        return exercise.kind() instanceof LabKind kind
                ? Optional.of(new Task(
                        exercise.slug().value(),
                        exercise.number(),
                        exercise.title(),
                        exercise.variant(0).promptHtml(),
                        kind.conditionNames(),
                        LabKind.settings(kind.starter().getOrDefault(LabKind.FILE, ""))))
                : Optional.empty();
    }

    /** Settings as the file of an answer. */
    static String answer(Map<String, String> words) {
        return words.entrySet().stream()
                .map(word -> word.getKey() + ": " + word.getValue())
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
