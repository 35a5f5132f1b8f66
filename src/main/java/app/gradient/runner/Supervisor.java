package app.gradient.runner;

import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Main of the locked-down process that starts, watches and ends the children of one or more sandboxes, and passes bytes
 * between. Knows nothing of what they say. All it holds is inherited by its children, who then lock themselves tighter.
 */
final class Supervisor {
    private static final long TICK_MS = 10;

    private final Kernel kernel;
    private final ChildCommand commands;
    private final long abi;
    private final byte[] hello;
    private final long pid = ProcessHandle.current().pid();

    private final Map<Child, Boolean> armed = new ConcurrentHashMap<>();
    private final Object watch = new Object();

    private Supervisor(Kernel kernel, ChildCommand commands, String mechanisms) {
        this.kernel = kernel;
        this.commands = commands;
        this.abi = Landlock.abi(kernel);
        this.hello = mechanisms.getBytes(StandardCharsets.UTF_8);
    }

    /** {@code <pid of the parent, or 0> <java> <home> <pipe or socket> <mechanisms that hold>}. */
    static void main(String[] arguments) throws IOException {
        Kernel kernel = new Kernel(Architecture.here().orElseThrow());
        long parent = Long.parseLong(arguments[0]);
        if (parent > 0) {
            LockDown.dieWithParent(kernel, parent);
        }
        LockDown.undumpable(kernel);
        Probe.checkInherited(kernel);
        ChildCommand commands = new ChildCommand(Path.of(arguments[1]), Path.of(arguments[2]));
        Supervisor supervisor = new Supervisor(kernel, commands, arguments[4]);
        Thread.ofPlatform().name("watch").daemon().start(supervisor::watch);
        if (arguments[3].equals("socket")) {
            if (System.inheritedChannel() instanceof ServerSocketChannel server) {
                supervisor.listen(server);
            }
            throw new LockDownFailed("descriptor 0 is not a listening socket");
        } else {
            new Session(supervisor, new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out))
                    .serve();
            Runtime.getRuntime().halt(0);
        }
    }

    private void listen(ServerSocketChannel server) {
        try {
            while (true) {
                SocketChannel socket = server.accept();
                Session session = new Session(this, Channels.newInputStream(socket), Channels.newOutputStream(socket));
                Thread.ofPlatform().name("session").start(session::serve);
            }
        } catch (IOException e) {
            // sessions would live on, and nobody new could join: better ended and started again
            System.err.println("socket: " + e);
            Runtime.getRuntime().halt(1);
        }
    }

    /** Ends children that have used up their time. */
    private void watch() {
        try {
            while (true) {
                synchronized (watch) {
                    while (armed.isEmpty()) {
                        watch.wait();
                    }
                }
                Thread.sleep(TICK_MS);
                armed.keySet().forEach(Child::tick);
            }
        } catch (InterruptedException e) {
            Runtime.getRuntime().halt(1); // a supervisor without a watch is worse than none
        }
    }

    private void watch(Child child) {
        armed.put(child, true);
        synchronized (watch) {
            watch.notifyAll();
        }
    }

    /** One sandbox: its children live as long as its pipe or socket. */
    private static final class Session {
        private final Supervisor supervisor;
        private final InputStream input;
        private final OutputStream output;
        private final Map<Integer, Child> children = new ConcurrentHashMap<>();

        Session(Supervisor supervisor, InputStream input, OutputStream output) {
            this.supervisor = supervisor;
            this.input = input;
            this.output = output;
        }

        void serve() {
            try (input;
                    output) {
                send(LinkFrame.Type.HELLO, 0, supervisor.hello);
                while (true) {
                    handle(LinkFrame.read(input));
                }
            } catch (EOFException e) {
                // the sandbox is done with us, or dead
            } catch (IOException e) {
                System.err.println("session: " + e);
            } finally {
                children.values().forEach(child -> child.end(LinkFrame.Ending.ASKED));
            }
        }

        private void handle(LinkFrame frame) throws IOException {
            Child child = children.get(frame.child());
            ByteBuffer payload = ByteBuffer.wrap(frame.payload());
            switch (frame.type()) {
                case SPAWN -> {
                    Child fresh = new Child(supervisor, this, frame.child(), LinkFrame.Role.values()[payload.get()]);
                    children.put(frame.child(), fresh);
                    fresh.start(payload.getInt());
                }
                case INPUT -> {
                    if (child != null) {
                        child.input(frame.payload());
                    }
                }
                case ARM -> {
                    if (child != null) {
                        child.arm(payload.getLong(), payload.getLong());
                    }
                }
                case KILL -> {
                    if (child != null) {
                        child.end(LinkFrame.Ending.ASKED);
                    }
                }
                case HELLO, OUTPUT, USED, GONE -> throw new WireException("a supervisor doesn't take " + frame.type());
            }
        }

        void gone(Child child, byte[] report) {
            supervisor.armed.remove(child);
            children.remove(child.id);
            send(LinkFrame.Type.GONE, child.id, report);
        }

        void send(LinkFrame.Type type, int child, byte[] payload) {
            byte[] bytes = new LinkFrame(type, child, payload).bytes();
            synchronized (output) {
                try {
                    output.write(bytes);
                    output.flush();
                } catch (IOException e) {
                    // nobody listens any more: serve() sees the end of the stream and ends the children
                }
            }
        }
    }

    /**
     * One child process and the threads that move its bytes. It dies with the thread that started it, so that one lives as
     * long as it does; and since a process inherits the domain of that thread, each child has one of its own.
     */
    private static final class Child {
        private static final int ERRORS_KEPT = 4096;
        private static final int ERRORS_READ = 256 * 1024;
        private static final int MAX_RUNNER_OUTPUT = 4 << 20;
        private static final byte[] NO_MORE = new byte[0];
        private static final int STACK = 512 * 1024;

        private final Supervisor supervisor;
        private final Session session;
        private final int id;
        private final LinkFrame.Role role;
        private final java.util.concurrent.LinkedBlockingQueue<byte[]> input =
                new java.util.concurrent.LinkedBlockingQueue<>();
        private final java.io.ByteArrayOutputStream errors = new java.io.ByteArrayOutputStream();

        private java.util.Optional<Process> process = java.util.Optional.empty();
        private LinkFrame.Ending ending = LinkFrame.Ending.BY_ITSELF;
        private boolean ended;
        private long wallEnd;
        private long cpuAllowed;
        private long cpuAtArm;
        private long cpuSeen;

        Child(Supervisor supervisor, Session session, int id, LinkFrame.Role role) {
            this.supervisor = supervisor;
            this.session = session;
            this.id = id;
            this.role = role;
        }

        void start(int heapMiB) {
            thread("output", () -> live(heapMiB));
        }

        private void live(int heapMiB) {
            Process started;
            synchronized (this) {
                if (ended) {
                    session.gone(this, report(-1));
                    return;
                }
                try {
                    Landlock.ownDomain(supervisor.kernel, supervisor.abi);
                    ProcessBuilder builder =
                            new ProcessBuilder(supervisor.commands.child(role, supervisor.pid, heapMiB));
                    builder.environment().putAll(ChildCommand.environment(role));
                    started = builder.start();
                } catch (IOException | LockDownFailed e) {
                    ending = LinkFrame.Ending.COULD_NOT_START;
                    errors.writeBytes(e.toString().getBytes(StandardCharsets.UTF_8));
                    session.gone(this, report(-1));
                    return;
                }
                process = java.util.Optional.of(started);
            }
            thread("input", () -> passInput(started));
            passOutput(started, thread("errors", () -> readErrors(started)));
        }

        private static Thread thread(String name, Runnable task) {
            Thread thread = new Thread(null, task, name, STACK);
            thread.setDaemon(true);
            thread.start();
            return thread;
        }

        void input(byte[] bytes) {
            input.add(bytes);
        }

        /** Limits count from now; without any, a child that goes on is left alone again. */
        synchronized void arm(long wallMillis, long cpuMillis) {
            if (process.isEmpty() || ended) {
                return;
            }
            if (wallMillis == 0) {
                wallEnd = 0;
                supervisor.armed.remove(this);
                return;
            }
            long child = process.get().pid();
            wallEnd = System.nanoTime() + wallMillis * 1_000_000;
            cpuAllowed = cpuMillis * 1_000_000;
            cpuAtArm = Math.max(0, LockDown.cpuNanos(supervisor.kernel, child));
            cpuSeen = 0;
            if (role.runs()) {
                // should this process stall, the kernel still ends the child; whole seconds, so later than our own
                // watch
                long seconds = (cpuAtArm + cpuAllowed) / 1_000_000_000 + 2;
                LockDown.limit(supervisor.kernel, child, LockDown.CPU, seconds);
            }
            supervisor.watch(this);
        }

        synchronized void tick() {
            if (ended || wallEnd == 0) {
                return;
            }
            sample();
            if (System.nanoTime() >= wallEnd) {
                end(LinkFrame.Ending.WALL_TIME);
            } else if (cpuSeen > cpuAllowed) {
                end(LinkFrame.Ending.CPU_TIME);
            }
        }

        private void sample() {
            if (wallEnd != 0 && process.isPresent()) {
                long now = LockDown.cpuNanos(supervisor.kernel, process.get().pid());
                if (now >= 0) {
                    cpuSeen = now - cpuAtArm;
                }
            }
        }

        synchronized void end(LinkFrame.Ending why) {
            if (ended) {
                return;
            }
            sample();
            if (process.map(Process::isAlive).orElse(true)) {
                ending = why;
            }
            if (why == LinkFrame.Ending.ASKED) {
                session.send(
                        LinkFrame.Type.USED,
                        id,
                        ByteBuffer.allocate(8).putLong(cpuSeen).array());
            }
            ended = true;
            process.ifPresent(Process::destroyForcibly);
            input.add(NO_MORE);
        }

        private void passInput(Process started) {
            try (OutputStream stdin = started.getOutputStream()) {
                while (true) {
                    byte[] bytes = input.take();
                    if (bytes.length == 0) {
                        return;
                    }
                    stdin.write(bytes);
                    stdin.flush();
                }
            } catch (IOException e) {
                // the child closed its end; its exit says the rest
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void passOutput(Process started, Thread errorReader) {
            byte[] buffer = new byte[16 * 1024];
            long total = 0;
            try (InputStream stdout = started.getInputStream()) {
                while (!role.runs() || total <= MAX_RUNNER_OUTPUT) {
                    int length = stdout.read(buffer);
                    if (length < 0) {
                        break;
                    }
                    total += length;
                    session.send(LinkFrame.Type.OUTPUT, id, java.util.Arrays.copyOf(buffer, length));
                }
            } catch (IOException e) {
                // destroyForcibly closes the stream under us
            }
            try {
                int exit = started.waitFor();
                errorReader.join(100);
                synchronized (this) {
                    ended = true;
                }
                input.add(NO_MORE);
                session.gone(this, report(exit));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void readErrors(Process started) {
            byte[] buffer = new byte[4096];
            int total = 0;
            try (InputStream stderr = started.getErrorStream()) {
                while (total < ERRORS_READ) {
                    int length = stderr.read(buffer);
                    if (length < 0) {
                        return;
                    }
                    total += length;
                    synchronized (this) {
                        errors.write(buffer, 0, Math.min(length, ERRORS_KEPT - errors.size()));
                    }
                }
                // a flood: stop reading, and the writer waits until its time is up
                started.waitFor();
            } catch (IOException e) {
                // as above
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private synchronized byte[] report(int exit) {
            byte[] tail = errors.toByteArray();
            return ByteBuffer.allocate(13 + tail.length)
                    .put((byte) ending.ordinal())
                    .putInt(exit)
                    .putLong(cpuSeen)
                    .put(tail)
                    .array();
        }
    }
}
