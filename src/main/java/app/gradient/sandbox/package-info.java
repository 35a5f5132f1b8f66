/**
 * The pool of runner processes: start, lock-down, limits, outcome.
 * Knows bytes, not learners, and treats every reply as hostile.
 */
@ApplicationModule(
        allowedDependencies = {"runner", "kit", "kit :: lab", "platform", "account", "content", "course", "exercise"})
@NullMarked
package app.gradient.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
