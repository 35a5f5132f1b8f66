/**
 * Drafts, runs, attempts, the queue, grading, verdicts and feedback.
 * A submission is stored before anything else happens to it and always reaches a terminal state.
 */
@ApplicationModule(
        allowedDependencies = {"runner", "kit", "platform", "account", "content", "course", "exercise", "sandbox"})
@NullMarked
package app.gradient.submission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
