package app.gradient.classroom;

import java.time.Instant;

/** One square of the grade book: what one learner has for one exercise. */
sealed interface Grade {
    /** For attributes and message keys; also the state's name in the API and the CSV. */
    String word();

    double points();

    record NotStarted() implements Grade {
        @Override
        public String word() {
            return "none";
        }

        @Override
        public double points() {
            return 0;
        }
    }

    record Tried(int attempts, Instant last) implements Grade {
        @Override
        public String word() {
            return "tried";
        }

        @Override
        public double points() {
            return 0;
        }
    }

    record Passed(int attempts, double points, Instant at) implements Grade {
        @Override
        public String word() {
            return "passed";
        }
    }

    /** Passed after the due date of the exercise's section. */
    record PassedLate(int attempts, double points, Instant at) implements Grade {
        @Override
        public String word() {
            return "late";
        }
    }

    /** Opened the worked solution before passing. */
    record Revealed(int attempts, Instant at) implements Grade {
        @Override
        public String word() {
            return "revealed";
        }

        @Override
        public double points() {
            return 0;
        }
    }
}
