package app.gradient.submission;

import app.gradient.support.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The whole server as a process of its own, to be killed without warning. */
final class Server implements AutoCloseable {
    private static final Duration START_PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final Path log;
    private final int port;

    private Server(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** Starts over {@code database}, which outlives it, and returns when it answers. */
    static Server start(String database, Path folder, String... settings) {
        try {
            Files.createDirectories(folder);
            int port = freePort();
            var log = Files.createTempFile(folder, "server", ".log");
            var command = new ArrayList<>(List.of(
                    ProcessHandle.current().info().command().orElse("java"),
                    "-Xmx512m",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "app.gradient.Gradient",
                    "--server.port=" + port,
                    "--gradient.data-dir=" + folder.resolve("data"),
                    "--spring.datasource.url=" + database,
                    "--spring.datasource.username=" + TestDatabase.username(),
                    "--spring.datasource.password=" + TestDatabase.password()));
            command.addAll(List.of(settings));
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            var server = new Server(process, log, port);
            server.awaitAnswer();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    /** The kernel ends it where it stands: no hook runs, nothing is flushed. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** The processes that it started, theirs included. */
    List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    /** How many descriptors it holds, as the kernel lists them. */
    int openFiles() {
        try (var files = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return (int) files.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitAnswer() {
        var deadline = Instant.now().plus(START_PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            if (!process.isAlive()) {
                throw new AssertionError("the server ended at its start, see " + log);
            }
            if (answers()) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        process.destroyForcibly();
        throw new AssertionError("the server did not answer within " + START_PATIENCE + ", see " + log);
    }

    private boolean answers() {
        try {
            var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/exercises")
                    .toURL()
                    .openConnection();
            connection.setReadTimeout(30_000);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false; // not listening yet
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
