package app.gradient.submission;

import app.gradient.account.PersonId;
import app.gradient.exercise.Slug;
import java.time.Instant;

/** A person gave up on an exercise they had not passed and opened its worked solution. Published inside the transaction. */
public record SolutionOpened(PersonId person, Slug exercise, Instant at) {}
