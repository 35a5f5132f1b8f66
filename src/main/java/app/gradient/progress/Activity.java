package app.gradient.progress;

import app.gradient.runner.Plot;
import java.time.LocalDate;
import java.util.List;

/** What a learner did over the last weeks, day by day, and how that stands to what the learner meant to do. */
record Activity(Streak streak, Goal goal, List<Week> weeks, Plot points) {
    Activity {
        weeks = List.copyOf(weeks);
    }

    /** Whether there is anything to look back at; a newcomer sees an invitation instead of an empty chart. */
    public boolean started() {
        return streak.days() > 0;
    }

    /** Exercises solved since Monday, of those the learner means to solve. */
    record Goal(int target, int done) {
        public boolean reached() {
            return done >= target;
        }

        public int percent() {
            return Math.min(100, 100 * done / target);
        }

        public int left() {
            return Math.max(0, target - done);
        }
    }

    /** One week of the calendar, Monday first. */
    record Week(LocalDate monday, List<Day> days, int solved, double points) {
        Week {
            days = List.copyOf(days);
        }
    }

    /** {@code happenings}: what was opened, read to the end, tried or solved that day. {@code ahead}: it is yet to come. */
    record Day(LocalDate date, int happenings, boolean ahead) {
        /** How dark the calendar's square is, 0 to 4. */
        public int shade() {
            if (happenings == 0) {
                return 0;
            }
            if (happenings <= 2) {
                return 1;
            }
            if (happenings <= 5) {
                return 2;
            }
            return happenings <= 10 ? 3 : 4;
        }
    }
}
