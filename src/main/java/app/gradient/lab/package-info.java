/**
 * Experiments with Tribuo: data sets, trainers, live training, metrics, charts and provenance.
 * Training itself happens in the sandbox.
 */
@ApplicationModule(
        allowedDependencies = {
            "runner",
            "kit",
            "kit :: lab",
            "platform",
            "account",
            "content",
            "course",
            "exercise",
            "sandbox",
            "submission",
            "submission :: queue"
        })
@NullMarked
package app.gradient.lab;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
