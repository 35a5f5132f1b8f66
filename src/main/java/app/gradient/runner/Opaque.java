package app.gradient.runner;

/** A returned object that is not a plain value: its class and the start of its {@code toString()}. */
public record Opaque(String className, String text) {}
