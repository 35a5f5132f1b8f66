package app.gradient.kit.lab;

/** Hears how far a training is. Called on the training's own thread, between two of its steps. */
@FunctionalInterface
interface Observer {
    Observer NONE = (stage, of, predictor) -> {};

    /** @param stage how many steps, trees, levels or rounds are done of {@code of} */
    void reached(int stage, int of, Predictor predictor);
}
