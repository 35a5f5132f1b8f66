package app.gradient.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What a pool should have and do, from when runners were asked for. Spare runners follow the rate of arrivals; starting and
 * warming up give way to what runs. It holds no process and no clock, only the instants that it is told.
 */
final class Demand {
    /**
     * What the pool has at a moment.
     *
     * @param ready runners that wait for a submission
     * @param starting runners that will
     * @param running runners and compile servers at work
     * @param waiting submissions that wait for a runner
     */
    record Scene(int ready, int starting, int running, int waiting) {}

    static final Duration QUIET = Duration.ofMinutes(10);
    static final Duration RATE_WINDOW = Duration.ofSeconds(10);
    private static final Duration RUSH_WINDOW = Duration.ofSeconds(2);
    private static final int ORDINARY_IN_RUSH_WINDOW = 4;
    private static final Duration IDLE_BEFORE_STARTING = Duration.ofMillis(40);
    private static final Duration IDLE_BEFORE_WARMING = Duration.ofMillis(200);
    private static final int MOST_REMEMBERED = 1000;

    /** From the decision to start a runner to the moment it can take a submission, on a machine that is busy. */
    private static final double START_SECONDS = 0.5;

    private final int spares;
    private final int maxRunners;
    private final Deque<Instant> asked = new ArrayDeque<>();
    private Instant lastAsked;
    private Instant lastUse;

    /**
     * @param spares runners to keep ready in ordinary times
     * @param maxRunners runners alive at once, spare or busy
     */
    Demand(int spares, int maxRunners, Instant now) {
        this.spares = spares;
        this.maxRunners = maxRunners;
        this.lastAsked = now;
        this.lastUse = now;
    }

    /** Somebody asked for a runner. */
    void asked(Instant now) {
        lastAsked = now;
        asked.addLast(now);
        if (asked.size() > MOST_REMEMBERED) {
            asked.removeFirst();
        }
    }

    /** A child came into use, or out of it. */
    void used(Instant now) {
        lastUse = now;
    }

    /** How many spare runners the recent past asks for. */
    int target(Instant now, int waiting) {
        while (!asked.isEmpty() && isLonger(asked.peekFirst(), now, RATE_WINDOW)) {
            asked.removeFirst();
        }
        if (isLonger(lastAsked, now, QUIET)) {
            return Math.clamp(waiting, 1, maxRunners);
        }
        double perSecond = asked.size() / (double) RATE_WINDOW.toSeconds();
        int following = (int) Math.ceil(perSecond * START_SECONDS) + spares;
        return Math.clamp(Math.max(following, waiting), 1, maxRunners);
    }

    /**
     * Whether a runner may be started now, if one more is wanted. It takes a processor for a tenth of a second, so while a
     * single learner's submission runs it can wait; when there is no spare left, or one submission follows the other, not.
     */
    boolean mayStart(Instant now, Scene scene) {
        return scene.ready() == 0
                || scene.waiting() > 0
                || isRush(now)
                || (scene.running() == 0 && isLonger(lastUse, now, IDLE_BEFORE_STARTING));
    }

    private boolean isRush(Instant now) {
        return asked.stream().filter(at -> !isLonger(at, now, RUSH_WINDOW)).count() > ORDINARY_IN_RUSH_WINDOW;
    }

    /** Whether the machine is idle enough for a round of warming up. */
    boolean mayWarm(Instant now, Scene scene) {
        return scene.running() == 0
                && scene.starting() == 0
                && scene.waiting() == 0
                && isLonger(lastUse, now, IDLE_BEFORE_WARMING);
    }

    /** How many of the ready runners nobody will miss; one more than the target stays, unless it has been quiet for long. */
    int surplus(Instant now, Scene scene) {
        if (!isLonger(lastAsked, now, RATE_WINDOW)) {
            return 0;
        }
        int kept = target(now, scene.waiting()) + (isLonger(lastAsked, now, QUIET) ? 0 : 1);
        return Math.max(0, scene.ready() - kept);
    }

    private static boolean isLonger(Instant since, Instant now, Duration than) {
        return Duration.between(since, now).compareTo(than) > 0;
    }
}
