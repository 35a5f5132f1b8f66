package app.gradient.submission;

import java.time.Instant;

/** A person's unsent text for an exercise. The version counts its saves, so that two devices notice each other. */
record Draft(Content content, long version, Instant savedAt) {}
