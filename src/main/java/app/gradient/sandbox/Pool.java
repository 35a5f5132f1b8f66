package app.gradient.sandbox;

import app.gradient.platform.LogValue;
import app.gradient.runner.LinkFrame;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pre-started children, as many as {@link Demand} asks for. Runners with native libraries are started for who asks; one spare
 * is kept for two minutes after.
 */
final class Pool implements AutoCloseable {
    /**
     * How many processes a pool may have.
     *
     * @param spares runners kept ready in ordinary times
     * @param maxRunners runners alive at once, spare or busy
     * @param compileServers compile servers
     */
    record Size(int spares, int maxRunners, int compileServers) {}

    private static final Logger log = LoggerFactory.getLogger(Pool.class);
    private static final int STARTS_BEFORE_REFUSAL = 3;
    private static final String LOCK_DOWN_FAILED = "LockDownFailed";

    private static final Duration TICK = Duration.ofMillis(100);
    private static final Duration TOO_LONG_TO_START = Duration.ofSeconds(30);
    /** The first is the start itself, which leaves the kit and its libraries out. */
    private static final int RUNNER_ROUNDS = 16;

    private static final int COMPILER_ROUNDS = 20;
    static final int COMPILES_PER_SERVER = 500;
    /** Before a compile server's end its successor starts, so that nobody waits for a start. */
    static final int COMPILES_BEFORE_SUCCESSOR = COMPILES_PER_SERVER - 50;

    /** A source that takes longer is a bomb, or heavy; who waits behind it gets another compile server. */
    private static final Duration LONG_COMPILATION = Duration.ofSeconds(1);

    private static final int MOST_COMPILE_SERVERS_BESIDES = 2;
    private static final Duration NATIVE_QUIET = Duration.ofMinutes(2);

    /** A runner with native libraries may take twice the memory of another. */
    private static final int RUNNERS_TO_A_NATIVE_ONE = 4;

    private final Supervisors supervisors;
    private final Size size;
    private final int startingAtOnce = Math.max(1, Runtime.getRuntime().availableProcessors());

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition changed = lock.newCondition();
    private final Set<Child> alive = new HashSet<>();
    private final Deque<Child> ready = new ArrayDeque<>();
    private final Deque<Child> readyCompilers = new ArrayDeque<>();
    private final Deque<Child> readyNatives = new ArrayDeque<>();
    private final Set<Child> busy = new HashSet<>();
    private final java.util.Map<Child, Integer> compiles = new java.util.HashMap<>();
    private final Demand demand;
    private final Clock clock;
    private int waitingForCompiler;
    private int waitingForRunner;
    private int waitingForNative;
    private Optional<Instant> lastNativeTake = Optional.empty();
    private long coldStarts;
    private long compileServersReplaced;
    private int failedStarts;
    private long startAgain;
    private volatile String reason = "";
    private boolean closed;
    private final Thread ticker;

    /** {@code clock} tells how long it has been quiet; how long to wait for a child is told by another. */
    Pool(Supervisors supervisors, Size size, Clock clock) {
        this.supervisors = supervisors;
        this.size = size;
        this.clock = clock;
        this.demand = new Demand(size.spares(), size.maxRunners(), clock.instant());
        this.ticker = Thread.ofPlatform().name("sandbox-pool").daemon().unstarted(this::tick);
    }

    void start() {
        ticker.start();
    }

    private void tick() {
        try {
            while (true) {
                supervisors.mend();
                lock.lock();
                try {
                    if (closed) {
                        return;
                    }
                    if (isHopeless()) {
                        changed.signalAll(); // who waits for a child need not wait any longer
                    }
                    dropSlowStarters();
                    maintain();
                    warmOne();
                    changed.await(TICK.toMillis(), TimeUnit.MILLISECONDS);
                } finally {
                    lock.unlock();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // close() means it
        }
    }

    /**
     * A warmed-up runner for one submission, or null when none came before the deadline. More heap than the pool's
     * runners have costs a start of its own.
     */
    @Nullable
    Child takeRunner(int heapMiB, long deadlineNanos) throws InterruptedException {
        lock.lock();
        try {
            demand.asked(clock.instant());
            if (heapMiB > Limits.DEFAULT_HEAP_MIB) {
                return startLarge(LinkFrame.Role.RUNNER, heapMiB, deadlineNanos);
            }
            waitingForRunner++;
            try {
                while (true) {
                    Child child = bestReady();
                    if (child != null) {
                        return use(child);
                    }
                    if (closed || isHopeless()) {
                        return null;
                    }
                    maintain();
                    long left = deadlineNanos - System.nanoTime();
                    if (left <= 0) {
                        return null;
                    }
                    changed.awaitNanos(left);
                }
            } finally {
                waitingForRunner--;
            }
        } finally {
            lock.unlock();
        }
    }

    /** The same with native libraries: the spare, if there is one, or else one that is started now. */
    @Nullable
    Child takeNativeRunner(int heapMiB, long deadlineNanos) throws InterruptedException {
        lock.lock();
        try {
            lastNativeTake = Optional.of(clock.instant());
            if (heapMiB > Limits.DEFAULT_HEAP_MIB) {
                return startLarge(LinkFrame.Role.NATIVE_RUNNER, heapMiB, deadlineNanos);
            }
            waitingForNative++;
            try {
                while (true) {
                    Child child = readyNatives.pollFirst();
                    if (child != null && !child.isGone()) {
                        return use(child);
                    }
                    if (closed || isHopeless()) {
                        return null;
                    }
                    makeRoomForNative();
                    maintain();
                    if (changed.awaitNanos(deadlineNanos - System.nanoTime()) <= 0) {
                        return null;
                    }
                }
            } finally {
                waitingForNative--;
            }
        } finally {
            lock.unlock();
        }
    }

    /** A spare of the ordinary kind gives way to somebody who waits for one with native libraries. */
    private void makeRoomForNative() {
        if (allRunnersAlive() >= size.maxRunners() && nativesAlive() == 0) {
            Child spare = bestReady();
            if (spare != null) {
                spare.kill();
            }
        }
    }

    private Child use(Child child) {
        child.startConversation();
        busy.add(child);
        demand.used(clock.instant());
        return child;
    }

    /** One that isn't in the middle of a round of warming up, if there is one, and the warmest of these. */
    private @Nullable Child bestReady() {
        Child best = ready.stream()
                .filter(child -> !child.isGone())
                .max(Comparator.comparing(Child::isIdle).thenComparing(Child::warmRounds))
                .orElse(null);
        if (best != null) {
            ready.remove(best);
        }
        return best;
    }

    private @Nullable Child startLarge(LinkFrame.Role role, int heapMiB, long deadlineNanos)
            throws InterruptedException {
        while (!closed
                && !isHopeless()
                && (allRunnersAlive() >= size.maxRunners()
                        || (role == LinkFrame.Role.NATIVE_RUNNER && nativesAlive() >= maxNatives()))) {
            Child spare = role == LinkFrame.Role.NATIVE_RUNNER && nativesAlive() >= maxNatives()
                    ? readyNatives.pollFirst()
                    : bestReady();
            if (spare != null) {
                spare.kill();
            }
            if (changed.awaitNanos(deadlineNanos - System.nanoTime()) <= 0) {
                return null;
            }
        }
        Child child = spawn(role, heapMiB);
        coldStarts++;
        while (child != null && !child.isIdle()) {
            if (child.isGone() || closed || changed.awaitNanos(deadlineNanos - System.nanoTime()) <= 0) {
                child.kill();
                return null;
            }
        }
        return child == null ? null : use(child);
    }

    /** A compile server for one request, or null when none came before the deadline. */
    @Nullable
    Child takeCompileServer(long deadlineNanos) throws InterruptedException {
        lock.lock();
        waitingForCompiler++;
        try {
            while (true) {
                Child child = readyCompilers.pollFirst();
                if (child != null && !child.isGone()) {
                    return use(child);
                }
                if (child != null) {
                    continue;
                }
                maintain();
                if (closed || isHopeless() || changed.awaitNanos(deadlineNanos - System.nanoTime()) <= 0) {
                    return null;
                }
            }
        } finally {
            waitingForCompiler--;
            lock.unlock();
        }
    }

    /** Gives a compile server back; one that broke or has served 500 requests is replaced. */
    void giveBack(Child server, boolean sound) {
        lock.lock();
        try {
            busy.remove(server);
            demand.used(clock.instant());
            int served = compiles.merge(server, 1, Integer::sum);
            if (!sound || served >= COMPILES_PER_SERVER) {
                compileServersReplaced++;
                compiles.remove(server);
                server.kill();
            } else {
                server.endConversation();
                // the warmest first, so that a second server may stay cold
                readyCompilers.addFirst(server);
            }
            maintain();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Ends a runner: each serves one submission. */
    void discard(Child runner) {
        runner.kill();
        lock.lock();
        try {
            busy.remove(runner);
            demand.used(clock.instant());
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Why no child starts, or empty: several in a row could not lock themselves down. */
    String reason() {
        return reason;
    }

    private void onIdle(Child child) {
        lock.lock();
        try {
            failedStarts = 0;
            reason = "";
            if (child.warmRounds() == 1) {
                switch (child.role()) {
                    case RUNNER -> {
                        if (child.heapMiB() <= Limits.DEFAULT_HEAP_MIB) {
                            ready.addLast(child);
                        }
                    }
                    case COMPILE_SERVER -> readyCompilers.addLast(child);
                    case NATIVE_RUNNER -> {
                        if (child.heapMiB() <= Limits.DEFAULT_HEAP_MIB) {
                            readyNatives.addLast(child);
                        }
                    }
                }
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void onGone(Child child) {
        lock.lock();
        try {
            alive.remove(child);
            ready.remove(child);
            readyCompilers.remove(child);
            readyNatives.remove(child);
            compiles.remove(child);
            child.failure().ifPresent(this::noteFailure);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void noteFailure(String failure) {
        failedStarts++;
        startAgain = now() + Math.min(5_000, 100L << Math.min(failedStarts, 6)) * 1_000_000;
        log.error("event=child-did-not-start in-a-row={} what={}", failedStarts, LogValue.of(failure));
        if (failedStarts >= STARTS_BEFORE_REFUSAL && failure.contains(LOCK_DOWN_FAILED)) {
            reason = failure;
        }
    }

    private boolean isHopeless() {
        return supervisors.isHopeless() || !reason.isEmpty();
    }

    private @Nullable Child spawn(LinkFrame.Role role, int heapMiB) {
        Optional<SupervisorLink> link = supervisors.leastLoaded();
        if (link.isEmpty() || (failedStarts > 0 && now() < startAgain)) {
            return null;
        }
        Child child = link.get().spawn(role, heapMiB, this::onIdle, this::onGone);
        if (!child.isGone()) {
            alive.add(child);
        }
        return child;
    }

    private long runnersAlive() {
        return alive.stream()
                .filter(child -> child.role() == LinkFrame.Role.RUNNER)
                .count();
    }

    private long nativesAlive() {
        return alive.stream()
                .filter(child -> child.role() == LinkFrame.Role.NATIVE_RUNNER)
                .count();
    }

    private long allRunnersAlive() {
        return runnersAlive() + nativesAlive();
    }

    private int maxNatives() {
        return Math.max(1, size.maxRunners() / RUNNERS_TO_A_NATIVE_ONE);
    }

    private long compilersAlive() {
        return alive.size() - allRunnersAlive();
    }

    private int target() {
        return demand.target(clock.instant(), waitingForRunner);
    }

    private Demand.Scene scene() {
        return new Demand.Scene(ready.size(), (int) starting(), busy.size(), waitingForRunner);
    }

    private void maintain() {
        if (closed) {
            return;
        }
        maintainCompilers();
        int target = target();
        while (ready.size() + starting() < target
                && starting() < startingAtOnce
                && allRunnersAlive() < size.maxRunners()
                && demand.mayStart(clock.instant(), scene())
                && spawn(LinkFrame.Role.RUNNER, Limits.DEFAULT_HEAP_MIB) != null) {
            // one more
        }
        maintainNatives();
        for (int surplus = demand.surplus(clock.instant(), scene()); surplus > 0; surplus--) {
            ready.stream().min(Comparator.comparingInt(Child::warmRounds)).ifPresent(coldest -> {
                ready.remove(coldest);
                coldest.kill();
            });
        }
    }

    private void maintainCompilers() {
        long leaving = alive.stream().filter(this::isLeaving).count();
        long wanted = size.compileServers() + Math.min(leaving, MOST_COMPILE_SERVERS_BESIDES);
        while (compilersAlive() < wanted && spawn(LinkFrame.Role.COMPILE_SERVER, 0) != null) {
            // until there are enough
        }
        long inUse = busy.stream().filter(child -> !child.role().runs()).count();
        while (readyCompilers.size() > 1 && inUse + readyCompilers.size() > wanted) {
            readyCompilers.removeLast().kill();
        }
    }

    /** A compile server that will soon be gone, or has been at work for so long that it may be. */
    private boolean isLeaving(Child child) {
        return compiles.getOrDefault(child, 0) >= COMPILES_BEFORE_SUCCESSOR
                || (waitingForCompiler > 0
                        && !child.role().runs()
                        && child.lengthOfConversation().compareTo(LONG_COMPILATION) > 0);
    }

    private void maintainNatives() {
        boolean quiet = lastNativeTake
                .map(last -> last.plus(NATIVE_QUIET).isBefore(clock.instant()))
                .orElse(true);
        int target = quiet ? 0 : 1;
        long coming = nativesAlive()
                - busy.stream()
                        .filter(child -> child.role() == LinkFrame.Role.NATIVE_RUNNER && alive.contains(child))
                        .count();
        // a spare can wait until nothing runs; who has asked can't
        long wanted = busyRunners() == 0 ? Math.max(target, waitingForNative) : waitingForNative;
        while (coming < wanted
                && nativesAlive() < maxNatives()
                && allRunnersAlive() < size.maxRunners()
                && spawn(LinkFrame.Role.NATIVE_RUNNER, Limits.DEFAULT_HEAP_MIB) != null) {
            coming++;
        }
        if (quiet && waitingForNative == 0) {
            readyNatives.forEach(Child::kill);
        }
    }

    private static long now() {
        return System.nanoTime();
    }

    private long busyRunners() {
        return busy.stream().filter(child -> child.role().runs()).count();
    }

    private long starting() {
        return runnersAlive()
                - ready.stream().filter(alive::contains).count()
                - busy.stream()
                        .filter(child -> child.role() == LinkFrame.Role.RUNNER && alive.contains(child))
                        .count();
    }

    private void warmOne() {
        if (!demand.mayWarm(clock.instant(), scene()) || !alive.stream().allMatch(Child::isIdle)) {
            return;
        }
        List<Child> cold = new ArrayList<>();
        readyCompilers.stream()
                .filter(child -> child.warmRounds() < COMPILER_ROUNDS)
                .forEach(cold::add);
        ready.stream().filter(child -> child.warmRounds() < RUNNER_ROUNDS).forEach(cold::add);
        cold.stream().min(Comparator.comparingInt(Child::warmRounds)).ifPresent(Child::warm);
    }

    private void dropSlowStarters() {
        for (Child child : List.copyOf(alive)) {
            if (child.warmRounds() == 0 && child.age().compareTo(TOO_LONG_TO_START) > 0) {
                child.kill();
            }
        }
    }

    SandboxStatus.Pool figures() {
        lock.lock();
        try {
            return new SandboxStatus.Pool(
                    ready.size(),
                    target(),
                    (int) starting(),
                    (int) busyRunners(),
                    (int) nativesAlive(),
                    (int) compilersAlive(),
                    supervisors.links().size());
        } finally {
            lock.unlock();
        }
    }

    long coldStarts() {
        lock.lock();
        try {
            return coldStarts;
        } finally {
            lock.unlock();
        }
    }

    long compileServersReplaced() {
        lock.lock();
        try {
            return compileServersReplaced;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        ticker.interrupt();
        supervisors.close();
    }
}
