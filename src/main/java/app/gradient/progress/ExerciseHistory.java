package app.gradient.progress;

import java.time.Instant;
import java.util.List;

/** Folds a learner's events of one exercise into where the learner stands. */
final class ExerciseHistory {
    private ExerciseHistory() {}

    /** {@code events}: one learner's events of one exercise, oldest first. */
    static Standing standing(List<LearningEvent> events) {
        Standing standing = new Standing.NotStarted();
        for (var event : events) {
            standing = after(standing, event);
        }
        return standing;
    }

    private static Standing after(Standing before, LearningEvent event) {
        return switch (event) {
            case LearningEvent.Opened _, LearningEvent.Finished _ -> before;
            case LearningEvent.Tried tried ->
                switch (before) {
                    case Standing.NotStarted _ -> new Standing.Tried(1, tried.at());
                    case Standing.Tried(int attempts, Instant _) -> new Standing.Tried(attempts + 1, tried.at());
                    case Standing.Revealed(int attempts, Instant at) -> new Standing.Revealed(attempts + 1, at);
                    case Standing.Passed passed -> passed;
                };
            case LearningEvent.Passed passed ->
                switch (before) {
                    case Standing.NotStarted _ -> new Standing.Passed(1, passed.points(), passed.at());
                    case Standing.Tried(int attempts, Instant _) ->
                        new Standing.Passed(attempts + 1, passed.points(), passed.at());
                    case Standing.Revealed(int attempts, Instant _) ->
                        new Standing.Passed(attempts + 1, 0, passed.at());
                    case Standing.Passed first -> first;
                };
            case LearningEvent.Revealed revealed ->
                switch (before) {
                    case Standing.NotStarted _ -> new Standing.Revealed(0, revealed.at());
                    case Standing.Tried(int attempts, Instant _) -> new Standing.Revealed(attempts, revealed.at());
                    case Standing.Revealed first -> first;
                    case Standing.Passed passed -> passed;
                };
        };
    }
}
