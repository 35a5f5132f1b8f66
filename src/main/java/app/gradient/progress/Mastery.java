package app.gradient.progress;

import java.util.List;

/**
 * How firmly a concept is held, from the learner's answers to exercises that use it.
 *
 * <p>The recency-weighted share of right answers: {@code m = Σ wᵢ xᵢ / (Σ wᵢ + Σ ghosts)} with {@code xᵢ} 1 for a pass and
 * 0 for a failed attempt, {@code wᵢ = dᵏ·difficultyᵢ}, {@code k} the number of later answers, {@code d} = {@value #DECAY}.
 * {@value #GHOSTS} imaginary failures of difficulty 1 stand before the first answer, so that one lucky answer is not mastery.
 * The result lies in [0, 1); without answers it is 0.
 *
 * <p>Source: Galyardt and Goldin, "Move your lamp post: recent data reflects learner knowledge better than older data",
 * Journal of Educational Data Mining 7(2), 2015 (the recent-performance share of R-PFA; difficulty as weight is ours).
 */
final class Mastery {
    static final double DECAY = 0.7;
    static final int GHOSTS = 2;

    /** From here on a concept is drawn as firm: two passes in a row from nothing give 0.67, one gives 0.46. */
    static final double FIRM = 0.65;

    static final double GROWING = 0.3;

    private Mastery() {}

    /** One answer to an exercise that uses the concept. {@code difficulty}: 1 to 3, as the author set it. */
    record Answer(boolean passed, int difficulty) {
        Answer {
            if (difficulty < 1 || difficulty > 3) {
                throw new IllegalArgumentException("difficulty is 1 to 3, not " + difficulty);
            }
        }
    }

    enum Level {
        NONE,
        STARTED,
        GROWING,
        FIRM
    }

    /** {@code answers}: oldest first, attempts after an exercise's first pass left out by the caller. */
    static double of(List<Answer> answers) {
        double weight = 1;
        double passed = 0;
        double all = 0;
        for (var answer : answers.reversed()) {
            double share = weight * answer.difficulty();
            all += share;
            if (answer.passed()) {
                passed += share;
            }
            weight *= DECAY;
        }
        for (int ghost = 0; ghost < GHOSTS; ghost++) {
            all += weight;
            weight *= DECAY;
        }
        return passed / all;
    }

    static Level level(double mastery, int answers) {
        if (answers == 0) {
            return Level.NONE;
        }
        if (mastery >= FIRM) {
            return Level.FIRM;
        }
        return mastery >= GROWING ? Level.GROWING : Level.STARTED;
    }
}
