package app.gradient.sandbox;

import app.gradient.runner.LinkFrame;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The sandbox's end of the pipe or socket to one supervisor, and the children behind it. */
final class SupervisorLink implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ERRORS_KEPT = 4096;

    private final String name;
    private final OutputStream output;
    private final Closeable underlying;
    private final long pid;
    private final List<SandboxStatus.Mechanism> mechanisms;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, Child> children = new ConcurrentHashMap<>();
    private volatile boolean lost;

    private SupervisorLink(
            String name, long pid, InputStream input, OutputStream output, Closeable underlying, LinkFrame hello) {
        this.name = name;
        this.pid = pid;
        this.output = output;
        this.underlying = underlying;
        this.mechanisms = new String(hello.payload(), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split("\t", 2))
                .map(parts -> new SandboxStatus.Mechanism(parts[0], true, parts[1]))
                .toList();
        Thread.ofPlatform().name("sandbox-link").daemon().start(() -> read(input));
    }

    /**
     * Starts a supervisor of this process's own. Children die with the thread that starts them, so that is
     * {@code spawner}'s one thread, which lives as long as this node.
     *
     * @param command of the launcher
     * @throws IOException with the launcher's words when this machine can't lock a process down
     */
    static SupervisorLink start(List<String> command, Path home, ExecutorService spawner)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(Map.of("LANG", "C.UTF-8", "MALLOC_ARENA_MAX", "1"));
        builder.directory(home.toFile());
        Process process;
        try {
            process = spawner.submit(builder::start).get();
        } catch (ExecutionException e) {
            throw new IOException("the launcher did not start", e.getCause());
        }
        StringBuffer errors = new StringBuffer();
        Thread errorReader = Thread.ofPlatform()
                .name("sandbox-errors")
                .daemon()
                .start(() -> readErrors(process.getErrorStream(), errors));
        Closeable underlying = process::destroyForcibly;
        try {
            LinkFrame hello = hello(process.getInputStream(), underlying);
            return new SupervisorLink(
                    "pid " + process.pid(),
                    process.pid(),
                    process.getInputStream(),
                    process.getOutputStream(),
                    underlying,
                    hello);
        } catch (IOException e) {
            process.destroyForcibly();
            errorReader.join(Duration.ofSeconds(1));
            throw new IOException(reason(errors.toString()), e);
        }
    }

    /** Joins a supervisor that listens on a socket, in a container of its own. */
    static SupervisorLink join(Path socket) throws IOException, InterruptedException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.connect(UnixDomainSocketAddress.of(socket));
            InputStream input = Channels.newInputStream(channel);
            return new SupervisorLink(
                    socket.toString(), 0, input, Channels.newOutputStream(channel), channel, hello(input, channel));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static String reason(String errors) {
        return errors.lines()
                .filter(line -> line.contains("LockDownFailed"))
                .map(line -> line.substring(line.indexOf("LockDownFailed") + "LockDownFailed: ".length()))
                .findFirst()
                .orElse(errors.isBlank() ? "the supervisor ended without a word" : errors.strip());
    }

    private static LinkFrame hello(InputStream input, Closeable underlying) throws IOException, InterruptedException {
        FutureTask<LinkFrame> task = new FutureTask<>(() -> LinkFrame.read(input));
        Thread.ofPlatform().name("sandbox-hello").daemon().start(task);
        try {
            LinkFrame frame = task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (frame.type() != LinkFrame.Type.HELLO) {
                throw new IOException("the supervisor started with " + frame.type());
            }
            return frame;
        } catch (ExecutionException e) {
            throw new IOException("the supervisor did not greet", e.getCause());
        } catch (TimeoutException e) {
            underlying.close();
            throw new IOException("the supervisor did not greet within " + PATIENCE.toSeconds() + " s", e);
        }
    }

    private static void readErrors(InputStream stream, StringBuffer kept) {
        byte[] buffer = new byte[1024];
        try (stream) {
            for (int length = stream.read(buffer); length >= 0; length = stream.read(buffer)) {
                if (kept.length() < ERRORS_KEPT) {
                    kept.append(new String(buffer, 0, length, StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            // the process is gone; what it said is kept
        }
    }

    String name() {
        return name;
    }

    long pid() {
        return pid;
    }

    List<SandboxStatus.Mechanism> mechanisms() {
        return mechanisms;
    }

    boolean isLost() {
        return lost;
    }

    int load() {
        return children.size();
    }

    Stream<Child> children() {
        return children.values().stream();
    }

    Child spawn(LinkFrame.Role role, int heapMiB, Consumer<Child> onIdle, Consumer<Child> onGone) {
        int id = ids.incrementAndGet();
        Child child = new Child(id, role, heapMiB, this, onIdle, gone -> {
            children.remove(id);
            onGone.accept(gone);
        });
        children.put(id, child);
        send(
                LinkFrame.Type.SPAWN,
                id,
                ByteBuffer.allocate(5)
                        .put((byte) role.ordinal())
                        .putInt(heapMiB)
                        .array());
        if (lost) {
            child.linkLost();
        }
        return child;
    }

    void send(LinkFrame.Type type, int child, byte[] payload) {
        byte[] bytes = new LinkFrame(type, child, payload).bytes();
        synchronized (output) {
            try {
                output.write(bytes);
                output.flush();
            } catch (IOException e) {
                lost = true; // the reading thread sees the end as well and tells the children
            }
        }
    }

    private void read(InputStream input) {
        try {
            while (true) {
                LinkFrame frame = LinkFrame.read(input);
                Child child = children.get(frame.child());
                if (child != null) {
                    child.accept(frame);
                }
            }
        } catch (IOException e) {
            // the end of the supervisor, by itself or by close()
        } finally {
            lost = true;
            children.values().forEach(Child::linkLost);
        }
    }

    /** Ends the link and, with it, every child behind it. */
    @Override
    public void close() {
        lost = true;
        try {
            underlying.close();
        } catch (IOException e) {
            // it is gone either way
        }
    }
}
