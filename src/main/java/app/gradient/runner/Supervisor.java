package app.gradient.runner;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Main of the locked-down process that starts, watches and ends the children of one or more sandboxes, and passes bytes
 * between. Knows nothing of what they say. All it holds is inherited by its children, who then lock themselves tighter.
 */
final class Supervisor {
    private static final long TICK_MS = 10;
    private static final int MOST_THREADS = 64;

    private final Kernel kernel;
    private final ChildCommand commands;
    private final long abi;
    private final List<String> programs;
    private final List<String> data;
    private final ChildUsers users;
    private final byte[] hello;
    private final long pid = ProcessHandle.current().pid();

    private final Map<Child, Boolean> armed = new ConcurrentHashMap<>();
    private final Object watch = new Object();

    private Supervisor(Kernel kernel, Path java, Path home, String mechanisms) throws IOException {
        this.kernel = kernel;
        this.commands = new ChildCommand(java, home);
        this.abi = Landlock.abi(kernel);
        this.programs = Launcher.programs(java);
        this.data = Launcher.data(java, home);
        this.users = ChildUsers.here(
                kernel,
                List.of(
                        home,
                        java,
                        Launcher.jdk(java).resolve("lib"),
                        Launcher.jdk(java).resolve("conf")));
        this.hello = String.join("\n", mechanisms, "watch\t" + watched(), "users\t" + users.detail())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Fails where this process's own figures can't be read: then no child's could be. */
    private static String watched() throws IOException {
        try (RandomAccessFile own = new RandomAccessFile("/proc/self/status", "r")) {
            if (Footprint.read(own).threads() > 0) {
                return "memory, page tables and at most " + MOST_THREADS + " threads of each child, every " + TICK_MS
                        + " ms while it works";
            }
        } catch (FileNotFoundException e) {
            // as below
        }
        throw new LockDownFailed("children can't be watched: /proc is missing or hidden here");
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
        Supervisor supervisor = new Supervisor(kernel, Path.of(arguments[1]), Path.of(arguments[2]), arguments[4]);
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

    /** Ends children that have used up their time, or taken more than they may have. */
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

        /** What the thread does that writes to the child, in order. It is of the child's user, so it may limit the child. */
        private sealed interface Input {
            record Bytes(byte[] bytes) implements Input {}

            record Bound(String name, int resource, long value) implements Input {}

            record NoMore() implements Input {}
        }

        private static final ChildProcess.Death NOT_STARTED = new ChildProcess.Death(false, -1, 0);
        private static final int STACK = 512 * 1024;

        /** Of this process's threads those for one child, which are of its user. */
        private static final int OUR_THREADS = 3;

        /** Where a user has other threads than a child's: how many more than the whole machine has now. */
        private static final int SPARE_THREADS = 256;

        /**
         * RLIMIT_DATA holds the memory that a JVM takes honestly. Above it a process can only come by what that limit doesn't
         * count: the watch's business.
         */
        private static final long SLACK = 32 << 20;

        private final Supervisor supervisor;
        private final Session session;
        private final int id;
        private final LinkFrame.Role role;
        private final LinkedBlockingQueue<Input> input = new LinkedBlockingQueue<>();
        private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

        private Optional<ChildProcess> process = Optional.empty();
        private OptionalInt user = OptionalInt.empty();
        private Optional<RandomAccessFile> status = Optional.empty();
        private long dataLimit;
        private long memoryAtArm;
        private long memorySeen;
        private int threadsSeen;
        private LinkFrame.Ending ending = LinkFrame.Ending.BY_ITSELF;
        private boolean ended;
        private final CountDownLatch over = new CountDownLatch(1);
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
            ChildProcess started;
            synchronized (this) {
                if (ended) {
                    session.gone(this, report(NOT_STARTED));
                    return;
                }
                try {
                    started = start(supervisor.commands.child(role, supervisor.pid, heapMiB));
                } catch (IOException | LockDownFailed e) {
                    failed(e);
                    user.ifPresent(supervisor.users::giveBack);
                    session.gone(this, report(NOT_STARTED));
                    return;
                }
                process = Optional.of(started);
                dataLimit = (long) ChildCommand.dataMiB(role, heapMiB) << 20;
            }
            thread("input", () -> passInput(started));
            passOutput(started, thread("errors", () -> readErrors(started)));
        }

        /** What this thread becomes here it stays, and the threads that it starts: they serve this child only. */
        private ChildProcess start(List<String> command) {
            Kernel kernel = supervisor.kernel;
            Landlock.restrict(kernel, supervisor.abi, supervisor.programs, supervisor.data, List.of());
            user = supervisor.users.take();
            user.ifPresent(own -> LockDown.become(kernel, own));
            LockDown.dropCapabilities(kernel);
            Map<String, String> environment = new HashMap<>(System.getenv());
            environment.putAll(ChildCommand.environment(role));
            return ChildProcess.start(kernel, command, environment);
        }

        private void failed(Exception why) {
            ending = LinkFrame.Ending.COULD_NOT_START;
            errors.writeBytes(why.toString().getBytes(StandardCharsets.UTF_8));
        }

        private static Thread thread(String name, Runnable task) {
            Thread thread = new Thread(null, task, name, STACK);
            thread.setDaemon(true);
            thread.start();
            return thread;
        }

        void input(byte[] bytes) {
            input.add(new Input.Bytes(bytes));
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
            ChildProcess child = process.get();
            wallEnd = System.nanoTime() + wallMillis * 1_000_000;
            cpuAllowed = cpuMillis * 1_000_000;
            cpuAtArm = Math.max(0, child.cpuNanos());
            cpuSeen = 0;
            try {
                bound(child);
            } catch (IOException e) {
                // its end, if it has come to one, tells more than that it can't be watched
                errors.writeBytes(e.toString().getBytes(StandardCharsets.UTF_8));
                end(LinkFrame.Ending.COULD_NOT_START);
            }
            supervisor.watch(this);
        }

        /** Should this process stall, the kernel still holds the child, a little later than the watch would. */
        private void bound(ChildProcess child) throws IOException {
            boolean first = status.isEmpty();
            if (first) {
                status = Optional.of(child.status());
            }
            Footprint now = Footprint.read(status.get());
            memoryAtArm = now.memory();
            memorySeen = now.memory();
            threadsSeen = now.threads();
            if (first && now.addressSpace() > 0) {
                // bounds the page tables, and what RLIMIT_DATA doesn't count
                input.add(new Input.Bound("RLIMIT_AS", LockDown.ADDRESS_SPACE, now.addressSpace() + dataLimit));
                input.add(new Input.Bound("RLIMIT_NOFILE", LockDown.OPEN_FILES, ChildCommand.openFiles(role)));
                if (user.isPresent()) {
                    input.add(new Input.Bound("RLIMIT_NPROC", LockDown.PROCESSES, MOST_THREADS + OUR_THREADS));
                } else if (role.runs()) {
                    input.add(
                            new Input.Bound("RLIMIT_NPROC", LockDown.PROCESSES, threadsOfTheMachine() + SPARE_THREADS));
                }
            }
            if (role.runs()) {
                // whole seconds
                input.add(new Input.Bound("RLIMIT_CPU", LockDown.CPU, (cpuAtArm + cpuAllowed) / 1_000_000_000 + 2));
            }
        }

        /** Source: proc_loadavg(5): the fourth field is runnable/all. */
        private static long threadsOfTheMachine() throws IOException {
            String load = Files.readString(Path.of("/proc/loadavg"));
            return Long.parseLong(load.split(" ")[3].split("/")[1]);
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
            } else if (memorySeen > dataLimit + SLACK) {
                end(LinkFrame.Ending.MEMORY);
            } else if (threadsSeen > MOST_THREADS) {
                end(LinkFrame.Ending.THREADS);
            }
        }

        private void sample() {
            if (wallEnd != 0 && process.isPresent()) {
                long now = process.get().cpuNanos();
                if (now >= 0) {
                    cpuSeen = now - cpuAtArm;
                }
                try {
                    if (status.isPresent()) {
                        Footprint footprint = Footprint.read(status.get());
                        memorySeen = Math.max(memorySeen, footprint.memory());
                        threadsSeen = Math.max(threadsSeen, footprint.threads());
                    }
                } catch (IOException e) {
                    // it has ended
                }
            }
        }

        synchronized void end(LinkFrame.Ending why) {
            if (ended) {
                return;
            }
            sample();
            ending = why;
            if (why == LinkFrame.Ending.ASKED) {
                session.send(
                        LinkFrame.Type.USED,
                        id,
                        ByteBuffer.allocate(8).putLong(cpuSeen).array());
            }
            ended = true;
            process.ifPresent(ChildProcess::kill);
            input.add(new Input.NoMore());
        }

        private void passInput(ChildProcess started) {
            try (OutputStream stdin = started.input()) {
                while (true) {
                    switch (input.take()) {
                        case Input.Bytes(byte[] bytes) -> stdin.write(bytes);
                        case Input.Bound(String name, int resource, long value) -> started.limit(name, resource, value);
                        case Input.NoMore over -> {
                            return;
                        }
                    }
                }
            } catch (IOException e) {
                // the child closed its end; its exit says the rest
            } catch (LockDownFailed e) {
                synchronized (this) {
                    errors.writeBytes(e.toString().getBytes(StandardCharsets.UTF_8));
                }
                end(LinkFrame.Ending.COULD_NOT_START);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void passOutput(ChildProcess started, Thread errorReader) {
            byte[] buffer = new byte[16 * 1024];
            long total = 0;
            try (InputStream stdout = started.output()) {
                while (!role.runs() || total <= MAX_RUNNER_OUTPUT) {
                    int length = stdout.read(buffer);
                    if (length < 0) {
                        break;
                    }
                    total += length;
                    session.send(LinkFrame.Type.OUTPUT, id, java.util.Arrays.copyOf(buffer, length));
                }
            } catch (IOException e) {
                // its exit says the rest
            }
            try {
                ChildProcess.Death death = started.await();
                over.countDown();
                errorReader.join(100);
                synchronized (this) {
                    ended = true;
                    if (!death.isKill()) {
                        ending = LinkFrame.Ending.BY_ITSELF; // before anybody could end it
                    }
                    if (wallEnd != 0) {
                        cpuSeen = death.cpuNanos() - cpuAtArm;
                    }
                    if (status.isPresent()) {
                        status.get().close();
                    }
                }
                input.add(new Input.NoMore());
                user.ifPresent(supervisor.users::giveBack);
                session.gone(this, report(death));
            } catch (IOException e) {
                throw new UncheckedIOException(e); // closing a file that was read doesn't fail
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void readErrors(ChildProcess started) {
            byte[] buffer = new byte[4096];
            int total = 0;
            try (InputStream stderr = started.errors()) {
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
                over.await();
            } catch (IOException e) {
                // as above
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private synchronized byte[] report(ChildProcess.Death death) {
            byte[] tail = errors.toByteArray();
            return ByteBuffer.allocate(26 + tail.length)
                    .put((byte) ending.ordinal())
                    .put((byte) (death.bySignal() ? 1 : 0))
                    .putInt(death.code())
                    .putLong(cpuSeen)
                    .putLong(memorySeen - memoryAtArm)
                    .putInt(threadsSeen)
                    .put(tail)
                    .array();
        }
    }
}
