package app.gradient.course;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * How far one learner is in one section. Reading the text weighs as much as one exercise, and every exercise the same:
 * {@code share} is the done part of all that, 0 to 1.
 *
 * @param read the furthest share of the text, 1 once it was read to the end
 * @param solved how many of the section's exercises are passed
 */
public record SectionProgress(SectionEntry section, double read, int solved, Optional<Place> place) {

    public enum State {
        PLANNED,
        NEW,
        STARTED,
        DONE
    }

    /** Where the reader stopped; {@code anchor} names the paragraph when the browser told it. */
    public record Place(Optional<String> anchor, double share, Instant seenAt) {}

    static SectionProgress of(SectionEntry section, Optional<Reading> reading, Set<String> passed) {
        double read = reading.map(r -> r.finished() ? 1 : r.furthest()).orElse(0.0);
        int solved = (int) section.exercises().stream().filter(passed::contains).count();
        return new SectionProgress(
                section, read, solved, reading.map(r -> new Place(r.anchor(), r.share(), r.seenAt())));
    }

    public double share() {
        return (read + solved) / (1 + section.exercises().size());
    }

    public boolean finishedReading() {
        return read >= 1;
    }

    public State state() {
        if (!section.ready()) {
            return State.PLANNED;
        }
        if (finishedReading() && solved == section.exercises().size()) {
            return State.DONE;
        }
        return read > 0 || solved > 0 ? State.STARTED : State.NEW;
    }

    /** For attributes and message keys, in the words of {@code ui/state}. */
    public String word() {
        return switch (state()) {
            case PLANNED -> "locked";
            case NEW -> "none";
            case STARTED -> "begun";
            case DONE -> "done";
        };
    }

    public int percent() {
        return (int) Math.floor(100 * share());
    }
}
