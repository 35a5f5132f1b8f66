package app.gradient.progress;

import app.gradient.account.PersonId;
import app.gradient.account.PersonalDataSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** The learner's log and goal, for export; deleting the person removes both by their foreign keys. */
@Component
class LearningRecords implements PersonalDataSource {
    private final LearningEvents events;
    private final WeeklyGoals goals;

    LearningRecords(LearningEvents events, WeeklyGoals goals) {
        this.events = events;
        this.goals = goals;
    }

    private record Export(int weeklyGoal, List<LearningEvent> events) {}

    @Override
    public String name() {
        return "progress";
    }

    @Override
    public Object export(PersonId person) {
        return new Export(goals.of(person), events.of(person));
    }

    @Override
    public void delete(PersonId person) {
        events.erase(person);
        goals.erase(person);
    }
}
