package app.gradient.content;

import app.gradient.platform.HealthReport;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reports how much of the course was read, and its mistakes. */
@Component
class ContentHealth implements HealthReport {
    private static final int MOST_ERRORS = 20;

    private final Content content;

    ContentHealth(Content content) {
        this.content = content;
    }

    @Override
    public String name() {
        return "content";
    }

    @Override
    public List<Line> lines() {
        var book = content.book();
        var lines = new ArrayList<Line>();
        lines.add(new Line(
                        book.sections().isEmpty() ? Level.FAILURE : Level.OK,
                        "course",
                        "%d chapters, %d sections, %d exercises, %d data sets"
                                .formatted(
                                        book.chapters().size(),
                                        book.sections().size(),
                                        book.exercises().size(),
                                        book.datasets().size()))
                .said(
                        "health.detail.course",
                        book.chapters().size(),
                        book.sections().size(),
                        book.exercises().size(),
                        book.datasets().size()));
        var errors = book.errors();
        errors.stream()
                .limit(MOST_ERRORS)
                .map(error -> new Line(Level.WARNING, "mistake", error.toString()))
                .forEach(lines::add);
        if (errors.size() > MOST_ERRORS) {
            lines.add(new Line(Level.WARNING, "mistakes", (errors.size() - MOST_ERRORS) + " more; the log names all"));
        }
        return lines;
    }
}
