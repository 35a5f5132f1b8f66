/**
 * Definitions of exercises: kinds, variants, starter files, checks, hints and limits.
 * Knows slugs and values, not people, and never runs a learner's code.
 */
@ApplicationModule(allowedDependencies = {"runner", "kit", "platform", "account", "content", "course"})
@NullMarked
package app.gradient.exercise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
