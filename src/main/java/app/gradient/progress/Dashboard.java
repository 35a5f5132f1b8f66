package app.gradient.progress;

import app.gradient.account.Person;
import app.gradient.account.PersonId;
import app.gradient.platform.Paged;
import app.gradient.platform.Paging;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a learner's own page shows. */
@Service
class Dashboard {
    private final LearningEvents events;
    private final FollowPath followPath;
    private final CountActivity countActivity;
    private final DrawConceptMap drawConceptMap;
    private final TellHistory tellHistory;

    Dashboard(
            LearningEvents events,
            FollowPath followPath,
            CountActivity countActivity,
            DrawConceptMap drawConceptMap,
            TellHistory tellHistory) {
        this.events = events;
        this.followPath = followPath;
        this.countActivity = countActivity;
        this.drawConceptMap = drawConceptMap;
        this.tellHistory = tellHistory;
    }

    record View(MyPath path, Activity activity, ConceptMap concepts) {}

    @Transactional(readOnly = true)
    View of(Optional<Person> learner, Locale locale) {
        Optional<PersonId> id = learner.map(Person::id);
        return new View(
                followPath.of(id),
                countActivity.of(id, locale),
                drawConceptMap.of(id.map(events::of).orElse(List.of())));
    }

    @Transactional(readOnly = true)
    Paged<Happening> history(PersonId learner, Paging paging) {
        return tellHistory.of(learner, paging);
    }
}
