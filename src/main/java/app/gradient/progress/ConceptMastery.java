package app.gradient.progress;

import java.util.Optional;

/**
 * How firmly a learner holds one concept.
 *
 * @param mastery 0 to 1, see {@link Mastery}
 * @param answers how many answers it stands on
 * @param href the section that teaches it, if one does
 */
record ConceptMastery(String concept, String name, double mastery, int answers, Optional<String> href) {
    public Mastery.Level level() {
        return Mastery.level(mastery, answers);
    }

    public int percent() {
        return (int) Math.round(100 * mastery);
    }

    /** For attributes and message keys: {@code firm}. */
    public String word() {
        return switch (level()) {
            case NONE -> "none";
            case STARTED -> "started";
            case GROWING -> "growing";
            case FIRM -> "firm";
        };
    }
}
