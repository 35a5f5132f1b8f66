package app.gradient.runner;

/** One frame of a stack trace inside the learner's own classes; {@code line} is 1-based, 0 when unknown. */
public record Frame(String className, String method, String file, int line) {}
