/**
 * With profile {@code demo}: a believable class with weeks of history, made through the other modules' own use cases.
 * Nothing depends on it, and without the profile it does nothing.
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
            "progress",
            "classroom"
        })
@NullMarked
package app.gradient.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
