package app.gradient.exercise.check;

/** The checks of one exercise; the class is named {@code Checks} and has a no-argument constructor. */
public interface CodeChecks {
    /** Says what to check, in the order in which the learner sees it. Called once. */
    void define(Suite suite);
}
