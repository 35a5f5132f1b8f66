package app.gradient.classroom;

import app.gradient.account.PersonId;
import app.gradient.course.SectionEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the teacher should look at before the grid. */
record Attention(List<Stuck> stuck, Optional<Doubtful> doubtful, Optional<Deadline> deadline, List<Silent> silent) {

    /** As many failed attempts as a patient learner makes before help is due. */
    static final int STUCK_ATTEMPTS = 3;

    static final Duration STUCK_WITHIN = Duration.ofDays(7);
    static final Duration SILENT_AFTER = Duration.ofDays(10);

    /** Fewer than this many tries say nothing of an exercise. */
    static final int ENOUGH_TRIES = 5;

    static final double FEW_SOLVE = 0.5;

    Attention {
        stuck = List.copyOf(stuck);
        silent = List.copyOf(silent);
    }

    /** Failed again and again, lately, without a pass. */
    record Stuck(PersonId learner, String name, GradeBook.Column exercise, int attempts, Instant last) {}

    /** An exercise that fewer than half of those who tried have passed. */
    record Doubtful(GradeBook.Column exercise, ItemAnalysis analysis) {}

    /** The next date, and how many have passed everything that is due then. */
    record Deadline(SectionEntry section, Instant dueAt, int done, int of) {}

    /** Did something once, and nothing for a while. */
    record Silent(PersonId learner, String name, Instant last) {}

    static Attention to(GradeBook book, Instant now) {
        return new Attention(stuck(book, now), doubtful(book), deadline(book, now), silent(book, now));
    }

    private static List<Stuck> stuck(GradeBook book, Instant now) {
        List<Stuck> stuck = new ArrayList<>();
        for (var row : book.rows()) {
            for (int i = 0; i < book.columns().size(); i++) {
                if (row.grades().get(i) instanceof Grade.Tried(int attempts, Instant last)
                        && attempts >= STUCK_ATTEMPTS
                        && last.isAfter(now.minus(STUCK_WITHIN))) {
                    stuck.add(
                            new Stuck(row.learner(), row.name(), book.columns().get(i), attempts, last));
                }
            }
        }
        stuck.sort(Comparator.comparingInt(Stuck::attempts).reversed().thenComparing(Stuck::last));
        return stuck;
    }

    private static Optional<Doubtful> doubtful(GradeBook book) {
        return IntStream.range(0, book.columns().size())
                .mapToObj(i -> analysis(book, i)
                        .map(analysis -> new Doubtful(book.columns().get(i), analysis)))
                .flatMap(Optional::stream)
                .filter(item -> item.analysis().tried() >= ENOUGH_TRIES
                        && item.analysis().solved() < FEW_SOLVE)
                .min(Comparator.comparingDouble(item -> item.analysis().solved()));
    }

    static Optional<ItemAnalysis> analysis(GradeBook book, int column) {
        List<ItemAnalysis.Try> tries = book.rows().stream()
                .flatMap(row -> {
                    Grade grade = row.grades().get(column);
                    double others = row.total() - grade.points();
                    return switch (grade) {
                        case Grade.NotStarted _ -> Stream.<ItemAnalysis.Try>empty();
                        case Grade.Tried _, Grade.Revealed _ -> Stream.of(new ItemAnalysis.Try(false, others));
                        case Grade.Passed _, Grade.PassedLate _ -> Stream.of(new ItemAnalysis.Try(true, others));
                    };
                })
                .toList();
        return tries.isEmpty() ? Optional.empty() : Optional.of(ItemAnalysis.of(tries));
    }

    private static Optional<Deadline> deadline(GradeBook book, Instant now) {
        return book.columns().stream()
                .filter(column -> column.dueAt().filter(now::isBefore).isPresent())
                .min(Comparator.comparing(column -> column.dueAt().orElseThrow()))
                .map(first -> new Deadline(
                        first.section(),
                        first.dueAt().orElseThrow(),
                        (int) book.rows().stream()
                                .filter(row -> hasAll(book, row, first.section()))
                                .count(),
                        book.rows().size()));
    }

    private static boolean hasAll(GradeBook book, GradeBook.Row row, SectionEntry section) {
        return IntStream.range(0, book.columns().size())
                .filter(i -> book.columns().get(i).section().equals(section))
                .mapToObj(i -> row.grades().get(i))
                .allMatch(grade -> switch (grade) {
                    case Grade.Passed _, Grade.PassedLate _ -> true;
                    case Grade.NotStarted _, Grade.Tried _, Grade.Revealed _ -> false;
                });
    }

    private static List<Silent> silent(GradeBook book, Instant now) {
        return book.rows().stream()
                .flatMap(row -> row.lastSeen().stream()
                        .filter(last -> last.isBefore(now.minus(SILENT_AFTER)))
                        .map(last -> new Silent(row.learner(), row.name(), last)))
                .sorted(Comparator.comparing(Silent::last))
                .toList();
    }
}
