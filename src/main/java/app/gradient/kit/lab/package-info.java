/**
 * The laboratory's training, on the runner's class path: cuts, scales, trains, watches and measures one experiment. Code of
 * ours, so that a run of the laboratory compiles nothing; it reads a table and settings and knows no learner.
 */
@NamedInterface("lab")
@NullMarked
package app.gradient.kit.lab;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
