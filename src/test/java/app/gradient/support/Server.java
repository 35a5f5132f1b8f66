package app.gradient.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The whole server as a process of its own, to be killed without warning. */
public final class Server implements AutoCloseable {
    private static final Duration START_PATIENCE = Duration.ofMinutes(4);

    /**
     * Whose process it is.
     *
     * @param command what starts a program as that user; empty for this process's own
     * @param classPath where that user can read it
     * @param environment set besides this process's own
     */
    public record Owner(List<String> command, String classPath, Map<String, String> environment) {
        public static final Owner SELF = new Owner(List.of(), System.getProperty("java.class.path"), Map.of());
    }

    private final Process process;
    private final Path log;
    private final int port;

    private Server(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** Starts over {@code database}, which outlives it, and returns when it answers. */
    public static Server start(String database, Path folder, String... settings) {
        return start(Owner.SELF, database, folder, settings);
    }

    /** The same with a heap of {@code heap}, as {@code -Xmx} writes it; it ends when that is full, as in a container. */
    public static Server startSmall(String heap, String database, Path folder, String... settings) {
        return start(Owner.SELF, List.of("-Xmx" + heap, "-XX:+ExitOnOutOfMemoryError"), database, folder, settings);
    }

    public static Server start(Owner owner, String database, Path folder, String... settings) {
        return start(owner, List.of("-Xmx512m"), database, folder, settings);
    }

    private static Server start(Owner owner, List<String> jvm, String database, Path folder, String... settings) {
        try {
            Files.createDirectories(folder);
            int port = freePort();
            var log = Files.createTempFile(folder, "server", ".log");
            var command = new ArrayList<>(owner.command());
            command.add(ProcessHandle.current().info().command().orElse("java"));
            command.addAll(jvm);
            command.addAll(List.of(
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    owner.classPath(),
                    "app.gradient.Gradient",
                    "--server.port=" + port,
                    "--gradient.data-dir=" + folder.resolve("data")));
            command.addAll(List.of(settings));
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            TestDatabase.settings(database)
                    .forEach((name, value) -> builder.environment()
                            .put(name.toUpperCase(Locale.ROOT).replace('.', '_'), value));
            builder.environment().putAll(owner.environment());
            var server = new Server(builder.start(), log, port);
            server.awaitAnswer();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /** What it has logged so far. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The kernel ends it where it stands: no hook runs, nothing is flushed. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** The processes that it started, theirs included. */
    public List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    /** How many descriptors it holds, as the kernel lists them. */
    public int openFiles() {
        try (var files = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return (int) files.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes of its heap in use after a full collection. */
    public long heapAfterCollection() {
        tool("GC.run");
        // "garbage-first heap   total reserved 524288K, committed 262144K, used 98304K […"
        var used = java.util.regex.Pattern.compile("heap .*?used (\\d+)K").matcher(tool("GC.heap_info"));
        if (!used.find()) {
            throw new AssertionError("no figure of the heap");
        }
        return Long.parseLong(used.group(1)) << 10;
    }

    private String tool(String command) {
        try {
            var jcmd = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(process.pid()),
                            command)
                    .redirectErrorStream(true)
                    .start();
            return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes of memory it holds, as the kernel counts them. */
    public long residentMemory() {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElseThrow();
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
                throw new AssertionError("the server ended at its start: " + log());
            }
            if (answers()) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        process.destroyForcibly();
        throw new AssertionError("the server did not answer within " + START_PATIENCE + ": " + log());
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

    /** Whether it still runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
