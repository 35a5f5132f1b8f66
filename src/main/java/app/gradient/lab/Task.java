package app.gradient.lab;

/** What is learnt from the rows; the words are those of the runner. */
enum Task {
    CLASSIFICATION,
    REGRESSION,
    CLUSTERING
}
