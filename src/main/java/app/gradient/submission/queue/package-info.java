/**
 * The queue of everything that is done for a learner behind their back: stored first, claimed by one worker at a time,
 * retried when we fail, and always brought to a terminal state. Knows lanes, people and states, not exercises.
 */
@NamedInterface("queue")
@NullMarked
package app.gradient.submission.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
