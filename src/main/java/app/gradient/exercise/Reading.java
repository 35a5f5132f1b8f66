package app.gradient.exercise;

/** What came of reading a {@link RawAnswer}: an answer that can be graded, or a sentence that says what could not be read. */
public sealed interface Reading {
    record Understood(Answer answer) implements Reading {}

    /** Costs no attempt: the form comes back with what was typed. */
    record Misread(Notice notice) implements Reading {}

    static Reading misread(String key, Object... arguments) {
        return new Misread(Notice.of(key, arguments));
    }
}
