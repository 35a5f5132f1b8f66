package app.gradient.progress;

import app.gradient.course.SectionEntry;
import app.gradient.exercise.Exercise;
import java.util.Optional;

/** The one thing to do now, shown before anything else. */
sealed interface NextStep {
    String href();

    /** For message keys. */
    String word();

    /** Begin a section that was never opened. */
    record StartSection(SectionEntry section) implements NextStep {
        @Override
        public String href() {
            return section.href();
        }

        @Override
        public String word() {
            return "start";
        }
    }

    /** Read on from where the reader stopped. {@code percent}: the share already read. */
    record ReadOn(SectionEntry section, int percent, Optional<String> anchor) implements NextStep {
        @Override
        public String href() {
            return section.href() + anchor.map(a -> "#" + a).orElse("");
        }

        @Override
        public String word() {
            return "read";
        }
    }

    /** Solve an exercise of a section whose text was read; {@code tried} when it was attempted before. */
    record Solve(SectionEntry section, Exercise exercise, boolean tried) implements NextStep {
        @Override
        public String href() {
            return "/exercises/" + exercise.slug();
        }

        @Override
        public String word() {
            return tried ? "again" : "solve";
        }
    }

    /** Everything that is written is done. */
    record AllDone() implements NextStep {
        @Override
        public String href() {
            return "/exercises";
        }

        @Override
        public String word() {
            return "done";
        }
    }
}
