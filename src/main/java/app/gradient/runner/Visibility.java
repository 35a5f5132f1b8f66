package app.gradient.runner;

/** Whether a learner may see what a call was given and what it printed. */
public enum Visibility {
    PUBLIC,
    /** Its output and the text of its exceptions never leave the sandbox module, lest they echo the inputs. */
    HIDDEN
}
