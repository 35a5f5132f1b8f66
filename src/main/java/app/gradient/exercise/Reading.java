package app.gradient.exercise;

/** What came of reading a {@link RawAnswer}: an answer that can be graded, a question, or a sentence that says what could not be read. */
public sealed interface Reading {
    /**
     * @param plain the answer written so that it is read the same way for ever, with nothing left to ask
     */
    record Understood(Answer answer, RawAnswer plain) implements Reading {}

    /** Costs no attempt: the form comes back with what was typed. */
    record Misread(Notice notice) implements Reading {}

    /** Costs no attempt either: the form comes back with the ways to choose from. */
    record Asked(Question question) implements Reading {}

    static Reading misread(String key, Object... arguments) {
        return new Misread(Notice.of(key, arguments));
    }
}
