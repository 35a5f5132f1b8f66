/**
 * What a learner's program may import: plots, data sets by name, and the bridge from rows to Tribuo.
 * Lives on the runner's class path beside the learner's classes and is as untrusted as they are.
 */
@ApplicationModule(allowedDependencies = {"runner"})
@NullMarked
package app.gradient.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
