package app.gradient.sandbox;

import app.gradient.platform.LogValue;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The supervisors this node may use: one process of its own, or all that listen on a socket in a folder, as they come and
 * go. Lost ones are replaced.
 */
final class Supervisors implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Supervisors.class);
    private static final Duration AGAIN_AFTER = Duration.ofMillis(500);

    /** A container that is started again is away so long at most; submissions wait for it and are not refused. */
    private static final Duration AWAY = Duration.ofSeconds(30);

    private sealed interface Source {
        record Own(Installation installation, Bubblewrap bubblewrap) implements Source {}

        /** @param patience how long there may be nobody before code is refused */
        record Listening(Path folder, Duration patience) implements Source {}
    }

    private final Source source;
    private final List<SupervisorLink> links = new CopyOnWriteArrayList<>();
    private final Set<Path> joining = ConcurrentHashMap.newKeySet();
    private final ExecutorService spawner = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().name("sandbox-spawner").daemon().unstarted(task));
    private volatile SandboxStatus.@Nullable Mechanism outer;
    private volatile String reason = "the supervisor has not started yet";
    private long lastTry;
    private long lastJoined;
    private volatile boolean hopeless;
    private boolean closed;

    private Supervisors(Source source) {
        this.source = source;
    }

    /** One process of this node's own. */
    static Supervisors own(Installation installation) {
        return own(installation, Bubblewrap.OFF);
    }

    static Supervisors own(Installation installation, Bubblewrap bubblewrap) {
        return new Supervisors(new Source.Own(installation, bubblewrap));
    }

    /** All that listen on a socket {@code *.sock} in {@code folder}. */
    static Supervisors listening(Path folder) {
        return listening(folder, AWAY);
    }

    static Supervisors listening(Path folder, Duration patience) {
        return new Supervisors(new Source.Listening(folder, patience));
    }

    /** What a process of this node's own runs from. */
    Optional<Installation> installation() {
        return source instanceof Source.Own(Installation installation, Bubblewrap outer)
                ? Optional.of(installation)
                : Optional.empty();
    }

    /** Why there is no supervisor, or empty when there is one. */
    String reason() {
        return links.stream().anyMatch(link -> !link.isLost()) ? "" : reason;
    }

    /** Whether there is none, and the last try to get one failed. */
    boolean isHopeless() {
        return hopeless && !reason().isEmpty();
    }

    List<SupervisorLink> links() {
        return links.stream().filter(link -> !link.isLost()).toList();
    }

    Optional<SupervisorLink> leastLoaded() {
        return links.stream().filter(link -> !link.isLost()).min(Comparator.comparingInt(SupervisorLink::load));
    }

    /** Starts or joins what is missing; does nothing within half a second of the last try. */
    synchronized void mend() throws InterruptedException {
        if (closed) {
            return;
        }
        links.stream()
                .filter(SupervisorLink::isLost)
                .forEach(link -> log.warn("event=supervisor-lost name={}", LogValue.of(link.name())));
        links.removeIf(SupervisorLink::isLost);
        long now = System.nanoTime();
        if (lastTry != 0 && now - lastTry < AGAIN_AFTER.toNanos()) {
            return;
        }
        switch (source) {
            case Source.Own(Installation installation, Bubblewrap bubblewrap) -> {
                if (links.isEmpty()) {
                    lastTry = now;
                    start(installation, bubblewrap);
                }
            }
            case Source.Listening(Path folder, Duration patience) -> {
                boolean first = lastTry == 0;
                lastTry = now;
                lookForSockets(folder);
                if (first || !links.isEmpty()) {
                    lastJoined = now;
                } else if (now - lastJoined > patience.toNanos()) {
                    refuse("no runner answers in " + folder + "; its own log says why");
                }
            }
        }
    }

    private void start(Installation installation, Bubblewrap bubblewrap) throws InterruptedException {
        try {
            SupervisorLink link = launch(installation, bubblewrap);
            links.add(link);
            hopeless = false;
            log.info("event=supervisor-started name={}", LogValue.of(link.name()));
        } catch (IOException e) {
            refuse(String.valueOf(e.getMessage()));
        }
    }

    private SupervisorLink launch(Installation installation, Bubblewrap bubblewrap)
            throws IOException, InterruptedException {
        String why = "off; gradient.sandbox.bubblewrap=if-possible adds it";
        if (bubblewrap.wish() != Bubblewrap.Wish.OFF) {
            if (bubblewrap.program().isPresent()) {
                try {
                    List<String> command = installation
                            .commands()
                            .launcherInBubble(bubblewrap.program().get());
                    SupervisorLink link = SupervisorLink.start(command, installation.home(), spawner);
                    outer = Bubblewrap.holds();
                    return link;
                } catch (IOException e) {
                    why = "does not work here: " + e.getMessage();
                }
            } else {
                why = "no bwrap is installed";
            }
        }
        outer = bubblewrap.absent(why);
        if (bubblewrap.wish() == Bubblewrap.Wish.REQUIRED) {
            throw new IOException("bubblewrap is required but " + why);
        }
        return SupervisorLink.start(
                installation.commands().launcher(ProcessHandle.current().pid(), "-"), installation.home(), spawner);
    }

    /** How the outer layer stands; nothing where the supervisors are others' processes. */
    Optional<SandboxStatus.Mechanism> outer() {
        return Optional.ofNullable(outer);
    }

    /** Each is joined on a thread of its own: one that is silent keeps nobody from the others. */
    private void lookForSockets(Path folder) {
        List<String> joined = links.stream().map(SupervisorLink::name).toList();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".sock"))
                    .filter(socket -> !joined.contains(socket.toString()))
                    .filter(joining::add)
                    .forEach(socket ->
                            Thread.ofPlatform().name("sandbox-join").daemon().start(() -> join(socket)));
        } catch (IOException e) {
            log.debug("event=no-sockets folder={} reason={}", LogValue.of(folder), LogValue.of(e.toString()));
        }
    }

    private void join(Path socket) {
        try {
            admit(SupervisorLink.join(socket));
        } catch (ConnectException e) {
            removeOrphan(socket);
        } catch (IOException e) {
            log.debug("event=supervisor-silent name={} reason={}", LogValue.of(socket), LogValue.of(e.toString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            joining.remove(socket);
        }
    }

    private synchronized void admit(SupervisorLink link) {
        if (closed) {
            link.close();
            return;
        }
        links.add(link);
        hopeless = false;
        log.info("event=supervisor-joined name={}", LogValue.of(link.name()));
    }

    /** A runner names its socket once it listens, and never twice the same: one that refuses was left by a dead one. */
    private static void removeOrphan(Path socket) {
        try {
            if (Files.deleteIfExists(socket)) {
                log.info("event=orphaned-socket-removed name={}", LogValue.of(socket));
            }
        } catch (IOException e) {
            log.debug("event=orphaned-socket-stays name={} reason={}", LogValue.of(socket), LogValue.of(e.toString()));
        }
    }

    private void refuse(String why) {
        if (!why.equals(reason)) {
            log.error("event=sandbox-refuses reason={}", LogValue.of(why));
        }
        reason = why;
        hopeless = true;
    }

    @Override
    public synchronized void close() {
        closed = true;
        links.forEach(SupervisorLink::close);
        spawner.shutdown();
    }
}
