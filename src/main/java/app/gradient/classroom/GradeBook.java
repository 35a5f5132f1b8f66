package app.gradient.classroom;

import app.gradient.account.PersonId;
import app.gradient.course.SectionEntry;
import app.gradient.exercise.Slug;
import app.gradient.platform.Paged;
import app.gradient.platform.Paging;
import app.gradient.platform.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A group's learners by exercises, in the order in which a teacher reads: people by name, exercises by number. */
record GradeBook(StudyGroup group, List<Column> columns, List<Row> rows, int possible) {
    GradeBook {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The sections that have columns, in their order. */
    List<SectionEntry> sections() {
        return columns.stream().map(Column::section).distinct().toList();
    }

    /** The part of the book with learners whose name holds {@code name} and the exercises of {@code sectionPath}; empty means all. */
    GradeBook only(String name, String sectionPath) {
        int[] kept = IntStream.range(0, columns.size())
                .filter(i ->
                        sectionPath.isEmpty() || columns.get(i).section().path().equals(sectionPath))
                .toArray();
        List<Column> some = IntStream.of(kept).mapToObj(columns::get).toList();
        List<Row> people = rows.stream()
                .filter(row -> Wording.key(row.name()).contains(Wording.key(name)))
                .map(row -> row.only(kept))
                .toList();
        return new GradeBook(
                group, some, people, some.stream().mapToInt(Column::points).sum());
    }

    /** How many rows a page shows. */
    static final int ROWS = 50;

    /** The rows of page {@code page}, counted from 0. */
    Paged<Row> page(int page) {
        var paging = new Paging(page, ROWS);
        int from = (int) Math.min(rows.size(), paging.offset());
        return new Paged<>(rows.subList(from, Math.min(rows.size(), from + ROWS)), paging, rows.size());
    }

    /** @param dueAt when the exercise's section is due in this group, if it was set */
    record Column(
            Slug exercise, String number, String title, int points, SectionEntry section, Optional<Instant> dueAt) {}

    /** @param grades one for each column */
    record Row(PersonId learner, String name, List<Grade> grades, double total, Optional<Instant> lastSeen) {
        Row {
            grades = List.copyOf(grades);
        }

        private Row only(int[] kept) {
            List<Grade> some = IntStream.of(kept).mapToObj(grades::get).toList();
            return new Row(
                    learner,
                    name,
                    some,
                    some.stream().mapToDouble(Grade::points).sum(),
                    lastSeen);
        }
    }
}
