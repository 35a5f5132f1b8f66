/**
 * What the author of a {@code code} exercise writes {@code checks/Checks.java} against: which calls to make, how to compare, which mistakes are typical.
 * Trusted code of the course, compiled and run beside the application, never in a learner's process.
 */
@NullMarked
package app.gradient.exercise.check;

import org.jspecify.annotations.NullMarked;
