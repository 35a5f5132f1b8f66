package app.gradient.progress;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import app.gradient.account.PersonId;
import app.gradient.course.Attainment;
import app.gradient.exercise.Slug;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where learners stand with exercises, for pages and grids. An exercise that was never touched is absent. */
@Service("exerciseStandings")
public class Standings implements Attainment {
    private final LearningEvents events;

    Standings(LearningEvents events) {
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Map<PersonId, Map<Slug, Standing>> of(Collection<PersonId> learners) {
        return events.of(learners).stream()
                .filter(event -> exercise(event).findAny().isPresent())
                .collect(groupingBy(LearningEvent::learner, collectingAndThen(toList(), Standings::byExercise)));
    }

    @Transactional(readOnly = true)
    public Map<Slug, Standing> byExercise(PersonId learner) {
        return byExercise(events.of(learner));
    }

    @Override
    @Transactional(readOnly = true)
    public Solved of(PersonId learner) {
        var standings = byExercise(learner);
        return new Solved(
                slugs(standings, Standing.Passed.class),
                Stream.concat(
                                slugs(standings, Standing.Tried.class).stream(),
                                slugs(standings, Standing.Revealed.class).stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    static Map<Slug, Standing> byExercise(Collection<LearningEvent> events) {
        return events.stream()
                .flatMap(event -> exercise(event).map(slug -> Map.entry(slug, event)))
                .collect(groupingBy(
                        Map.Entry::getKey,
                        collectingAndThen(
                                toList(),
                                entries -> ExerciseHistory.standing(entries.stream()
                                        .map(Map.Entry::getValue)
                                        .toList()))));
    }

    private static Stream<Slug> exercise(LearningEvent event) {
        return switch (event) {
            case LearningEvent.Opened _, LearningEvent.Finished _ -> Stream.empty();
            case LearningEvent.Tried tried -> Stream.of(new Slug(tried.exercise()));
            case LearningEvent.Passed passed -> Stream.of(new Slug(passed.exercise()));
            case LearningEvent.Revealed revealed -> Stream.of(new Slug(revealed.exercise()));
        };
    }

    private static Set<String> slugs(Map<Slug, Standing> standings, Class<? extends Standing> kind) {
        return standings.entrySet().stream()
                .filter(entry -> kind.isInstance(entry.getValue()))
                .map(entry -> entry.getKey().value())
                .collect(Collectors.toUnmodifiableSet());
    }
}
