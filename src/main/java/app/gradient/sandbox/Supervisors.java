package app.gradient.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The supervisors this node may use: every socket in a folder where one is set, else one process of its own. Lost ones
 * are replaced.
 */
final class Supervisors implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Supervisors.class);
    private static final Duration AGAIN_AFTER = Duration.ofMillis(500);

    private final Installation installation;
    private final Optional<Path> sockets;
    private final List<SupervisorLink> links = new CopyOnWriteArrayList<>();
    private final ExecutorService spawner = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().name("sandbox-spawner").daemon().unstarted(task));
    private volatile String reason = "the supervisor has not started yet";
    private long lastTry;
    private volatile boolean hopeless;
    private boolean closed;

    Supervisors(Installation installation, Optional<Path> sockets) {
        this.installation = installation;
        this.sockets = sockets;
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
        links.removeIf(SupervisorLink::isLost);
        long now = System.nanoTime();
        if (lastTry != 0 && now - lastTry < AGAIN_AFTER.toNanos()) {
            return;
        }
        if (sockets.isPresent()) {
            lastTry = now;
            join(sockets.get());
        } else if (links.isEmpty()) {
            lastTry = now;
            try {
                SupervisorLink link = SupervisorLink.start(installation, spawner);
                links.add(link);
                hopeless = false;
                log.info("event=supervisor-started name=\"{}\"", link.name());
            } catch (IOException e) {
                refuse(String.valueOf(e.getMessage()));
            }
        }
    }

    private void join(Path folder) throws InterruptedException {
        Set<String> joined = new HashSet<>();
        links.forEach(link -> joined.add(link.name()));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path socket :
                    files.filter(file -> file.toString().endsWith(".sock")).toList()) {
                if (!joined.contains(socket.toString())) {
                    joinOne(socket);
                }
            }
        } catch (IOException e) {
            refuse("no folder of sockets: " + folder);
        }
        if (links.isEmpty()) {
            refuse("no runner listens in " + folder);
        }
    }

    private void joinOne(Path socket) throws InterruptedException {
        try {
            links.add(SupervisorLink.join(socket));
            hopeless = false;
            log.info("event=supervisor-joined name=\"{}\"", socket);
        } catch (IOException e) {
            // a socket left behind by a container that is gone, or one that is still starting
            log.debug("event=supervisor-silent name=\"{}\" reason=\"{}\"", socket, e.toString());
        }
    }

    private void refuse(String why) {
        if (!why.equals(reason)) {
            log.error("event=sandbox-refuses reason=\"{}\"", why);
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
