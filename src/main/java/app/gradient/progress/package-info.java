/**
 * What a learner has mastered, what comes next, streaks and the dashboard.
 * Built from events of reading and grading alone.
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
            "lab"
        })
@NullMarked
package app.gradient.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
