package app.gradient.exercise;

import app.gradient.content.Book;
import app.gradient.content.BrokenContentException;
import app.gradient.content.Content;
import app.gradient.content.ContentError;
import app.gradient.content.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The exercises of the book that stands; read anew when the book is. */
@Component
final class CourseExercises implements Exercises {
    private static final Logger LOG = LoggerFactory.getLogger(CourseExercises.class);

    private record Shelf(Book book, Map<Slug, Exercise> bySlug) {}

    private final Content content;
    private final Words words;
    private final Laboratory laboratory;
    private volatile @Nullable Shelf shelf;

    CourseExercises(Content content, Words words, Laboratory laboratory) {
        this.content = content;
        this.words = words;
        this.laboratory = laboratory;
    }

    /** Reads what can be read; every mistake of the rest is in {@code errors}. */
    static Map<Slug, Exercise> read(Book book, Words words, Laboratory laboratory, List<ContentError> errors) {
        Map<Slug, Exercise> exercises = new LinkedHashMap<>();
        for (var place : book.exercises()) {
            try {
                var exercise = CourseExercise.read(book, place, words, laboratory);
                exercises.put(exercise.slug(), exercise);
            } catch (BrokenContentException e) {
                errors.addAll(e.errors());
            }
        }
        return exercises;
    }

    /** So that the first learner does not wait for it. */
    @EventListener(ApplicationReadyEvent.class)
    void readAhead() {
        Thread.ofPlatform().name("exercises").daemon().start(() -> {
            shelf();
            Grammar.warmUp();
        });
    }

    private Shelf shelf() {
        var known = shelf;
        return known != null && known.book() == content.book() ? known : readShelf();
    }

    private synchronized Shelf readShelf() {
        var book = content.book();
        var known = shelf;
        if (known != null && known.book() == book) {
            return known;
        }
        List<ContentError> errors = new ArrayList<>();
        var read = new Shelf(book, read(book, words, laboratory, errors));
        errors.forEach(error -> LOG.warn("exercise error={}", error));
        shelf = read;
        return read;
    }

    @Override
    public List<Exercise> all() {
        return List.copyOf(shelf().bySlug().values());
    }

    @Override
    public Optional<Exercise> find(Slug slug) {
        return Optional.ofNullable(shelf().bySlug().get(slug));
    }

    @Override
    public List<Exercise> inSection(String chapter, String section) {
        return all().stream()
                .filter(exercise ->
                        exercise.chapter().equals(chapter) && exercise.section().equals(section))
                .toList();
    }
}
