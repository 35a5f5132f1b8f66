package app.gradient.progress;

import app.gradient.account.PersonId;
import app.gradient.course.Contents;
import app.gradient.course.SectionEntry;
import app.gradient.exercise.Exercise;
import app.gradient.exercise.Exercises;
import app.gradient.exercise.Slug;
import app.gradient.platform.Paged;
import app.gradient.platform.Paging;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what a learner did, newest first. */
@Service
class TellHistory {
    private final LearningEvents events;
    private final Contents contents;
    private final Exercises exercises;

    TellHistory(LearningEvents events, Contents contents, Exercises exercises) {
        this.events = events;
        this.contents = contents;
        this.exercises = exercises;
    }

    @Transactional(readOnly = true)
    Paged<Happening> of(PersonId learner, Paging paging) {
        var page = events.latest(learner, Math.toIntExact(paging.offset()), paging.size());
        return new Paged<>(page.stream().map(this::happening).toList(), paging, events.count(learner));
    }

    private Happening happening(LearningEvent event) {
        return switch (event) {
            case LearningEvent.Opened opened -> reading("opened", opened);
            case LearningEvent.Finished finished -> reading("finished", finished);
            case LearningEvent.Tried tried -> solving("tried", tried.exercise(), tried.attempt(), 0, tried.at());
            case LearningEvent.Passed passed ->
                solving("passed", passed.exercise(), passed.attempt(), (int) passed.points(), passed.at());
            case LearningEvent.Revealed revealed -> solving("revealed", revealed.exercise(), 0, 0, revealed.at());
        };
    }

    private Happening reading(String word, LearningEvent event) {
        Optional<SectionEntry> section = contents.section(event.chapter(), event.section());
        return new Happening(
                word,
                section.map(entry -> entry.number() + " " + entry.title())
                        .orElse(event.chapter() + "/" + event.section()),
                section.filter(SectionEntry::ready).map(SectionEntry::href),
                0,
                0,
                event.at());
    }

    private Happening solving(String word, String slug, int attempt, int points, Instant at) {
        Optional<Exercise> exercise = exercises.find(new Slug(slug));
        return new Happening(
                word,
                exercise.map(e -> e.number() + " " + e.title()).orElse(slug),
                exercise.map(e -> "/exercises/" + e.slug()),
                attempt,
                points,
                at);
    }
}
