package app.gradient.exercise;

/** What is asked for. Each kind is one file here and one template {@code exercise/kind/<name>.html}. */
public sealed interface Kind permits AnswerKind, ProgramKind {
    /** The word of {@code exercise.yml}, of templates and of the API. */
    String name();

    /** What the page shows for answering. */
    AnswerForm form(Variant variant);
}
