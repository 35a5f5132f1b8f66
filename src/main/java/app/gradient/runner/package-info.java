/**
 * The child JVM that compiles or runs a learner's code, and the wire format it speaks with its parent.
 * Imports nothing but the JDK, so that it starts fast, stands alone in a small jar and can be locked down whole.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.gradient.runner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
