package app.gradient.classroom;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How one exercise behaved in a group.
 *
 * @param solved the share of those who tried it that passed, 0 to 1
 * @param discrimination how much more often the stronger learners passed than the weaker ones, −1 to 1; near 0 the exercise
 *     tells them apart no better than a coin
 * @param tried how many tried it
 */
record ItemAnalysis(int tried, double solved, double discrimination) {

    /** Upper and lower part of the class that are compared. */
    private static final double PART = 0.27;

    /** One who tried it: passed or not, and points for all other exercises. */
    record Try(boolean passed, double otherPoints) {}

    /**
     * Difficulty and upper–lower discrimination of one exercise. {@code tries}: one for each learner who tried it; learners are
     * ranked by their points for the <em>other</em> exercises, so that an exercise does not vouch for itself. The parts are the
     * upper and lower 27 %, at least one learner each; with fewer than two learners the discrimination is 0.
     * Source: Kelley, "The selection of upper and lower groups for the validation of test items", Journal of Educational
     * Psychology 30(1), 1939.
     * @throws IllegalArgumentException if nobody tried
     */
    static ItemAnalysis of(List<Try> tries) {
        if (tries.isEmpty()) {
            throw new IllegalArgumentException("nobody tried the exercise");
        }
        int n = tries.size();
        double solved = (double) tries.stream().filter(Try::passed).count() / n;
        if (n < 2) {
            return new ItemAnalysis(n, solved, 0);
        }
        List<Try> ranked = tries.stream()
                .sorted(Comparator.comparingDouble(Try::otherPoints))
                .toList();
        int part = Math.max(1, (int) Math.round(PART * n));
        double lower = passedShare(ranked, 0, part);
        double upper = passedShare(ranked, n - part, n);
        return new ItemAnalysis(n, solved, upper - lower);
    }

    private static double passedShare(List<Try> ranked, int from, int to) {
        return (double) IntStream.range(from, to)
                        .filter(i -> ranked.get(i).passed())
                        .count()
                / (to - from);
    }

    public int solvedPercent() {
        return (int) Math.round(100 * solved);
    }
}
