package app.gradient.progress;

import app.gradient.course.ChapterProgress;
import java.util.List;

/** Where a learner is in the course and what to do next. */
record MyPath(NextStep next, Totals totals, List<ChapterProgress> chapters) {
    MyPath {
        chapters = List.copyOf(chapters);
    }

    /** {@code points} of {@code possible} that the ready exercises offer. */
    record Totals(int points, int possible, int solved, int exercises, int sections, int readySections) {}
}
