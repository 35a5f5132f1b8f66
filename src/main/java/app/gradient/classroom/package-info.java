/**
 * Groups, invites, assignments and the grid of learners by exercises.
 * The instructor's view of what other modules know.
 */
@ApplicationModule(
        allowedDependencies = {
            "runner",
            "kit",
            "platform",
            "account",
            "content",
            "course",
            "exercise",
            "sandbox",
            "submission",
            "submission :: queue",
            "lab",
            "progress"
        })
@NullMarked
package app.gradient.classroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
