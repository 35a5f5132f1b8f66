package app.gradient.progress;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of a learner's history, with names instead of slugs.
 *
 * @param word what happened, for message keys: {@code opened}, {@code finished}, {@code tried}, {@code passed}, {@code revealed}
 * @param href where it happened, if that is still there
 */
record Happening(String word, String title, Optional<String> href, int attempt, int points, Instant at) {}
