package app.gradient.kit.lab;

/** What is learnt from the rows. */
enum Task {
    CLASSIFICATION,
    REGRESSION,
    CLUSTERING
}
