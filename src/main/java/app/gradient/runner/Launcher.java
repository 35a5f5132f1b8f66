package app.gradient.runner;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Locks this process down and becomes the supervisor by exec. Landlock, lost capabilities, NO_NEW_PRIVS and resource
 * limits are inherited, so one launch serves every child that the supervisor starts; applied in a running JVM, Landlock
 * would bind one thread of it only.
 */
final class Launcher {
    private static final int AF_UNIX = 1;
    private static final int SOCK_STREAM = 1;
    private static final int CLOSE_RANGE_CLOEXEC = 4;
    private static final int MAX_SOCKET_PATH = 107;
    private static final int PENDING_SIGNALS = 64;
    private static final String PROCESSES = "/proc";

    private final Kernel kernel;

    private Launcher(Kernel kernel) {
        this.kernel = kernel;
    }

    /** {@code <pid of the parent, or 0> <java> <home> <path of the socket to listen on, or ->}. */
    static void main(String[] arguments) throws IOException {
        Architecture architecture =
                Architecture.here().orElseThrow(() -> new LockDownFailed("this is not Linux on x86-64 or aarch64"));
        long parent = Long.parseLong(arguments[0]);
        Path java = Path.of(arguments[1]).toRealPath();
        Path home = Path.of(arguments[2]).toRealPath();
        new Launcher(new Kernel(architecture)).launch(parent, java, home, arguments[3]);
    }

    private void launch(long parent, Path java, Path home, String socket) throws IOException {
        if (parent > 0) {
            LockDown.dieWithParent(kernel, parent);
        }
        if (!socket.equals("-")) {
            listen(Path.of(socket));
        }
        LockDown.keepOnlyWhatSeparatesUsers(kernel);
        LockDown.noNewPrivileges(kernel);
        limit("RLIMIT_CORE", LockDown.CORE, 0);
        limit("RLIMIT_FSIZE", LockDown.FILE_SIZE, 0);
        limit("RLIMIT_NOFILE", LockDown.OPEN_FILES, 512);
        limit("RLIMIT_MEMLOCK", LockDown.MEMORY_LOCKS, 0);
        limit("RLIMIT_SIGPENDING", LockDown.PENDING_SIGNALS, PENDING_SIGNALS);
        limit("RLIMIT_MSGQUEUE", LockDown.MESSAGE_QUEUES, 0);

        long abi = Landlock.abi(kernel);
        if (abi < 1) {
            throw new LockDownFailed("this kernel has no Landlock, or it is switched off (errno " + -abi
                    + "): Linux 5.13 or newer with lsm=landlock is needed");
        }
        // taking over the socket, the JDK opens /dev/null for writing, and nothing else does
        List<String> written = socket.equals("-") ? List.of() : List.of("/dev/null");
        List<String> read = new ArrayList<>(data(java, home));
        read.add(PROCESSES); // by which the supervisor watches its children, from whom it takes this again
        Landlock.restrict(kernel, abi, programs(java), read, written);
        List<String> command = new ArrayList<>(
                new ChildCommand(java, home).supervisor(parent, socket.equals("-") ? "pipe" : "socket"));
        command.add(mechanisms(abi));
        exec(command);
    }

    private void limit(String name, int resource, long value) {
        LockDownFailed.check(name, LockDown.limit(kernel, 0, resource, value));
    }

    private static String mechanisms(long abi) {
        return String.join(
                "\n",
                "landlock\tABI " + abi + (abi >= 6 ? ", with signal scope" : ", without signal scope")
                        + ", a domain of its own for each child",
                "no_new_privs\tset before exec",
                "capabilities\tdropped",
                "rlimits\tCORE 0, FSIZE 0, MEMLOCK 0, SIGPENDING, NOFILE, DATA, AS, NPROC, CPU");
    }

    static Path jdk(Path java) {
        return java.resolve("../..").normalize();
    }

    static List<String> programs(Path java) {
        return List.of(jdk(java).toString(), "/lib", "/lib64", "/usr/lib", "/usr/lib64");
    }

    /** Debian's JDK keeps its configuration behind links into /etc. */
    static List<String> data(Path java, Path home) throws IOException {
        List<String> paths = new ArrayList<>(List.of(
                home.toString(),
                ChildCommand.allNatives(home).toString(),
                "/etc/ld.so.cache",
                "/dev/null",
                "/dev/random",
                "/dev/urandom"));
        Path configuration = jdk(java).resolve("conf");
        try (Stream<Path> files = Files.walk(configuration)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (Files.isSymbolicLink(file)) {
                    paths.add(file.toRealPath().toString());
                }
            }
        }
        return paths;
    }

    /**
     * Binds before the lock-down, which leaves no right to, and passes the socket on as descriptor 0. The name appears once
     * the socket listens, so a name that refuses a connection belongs to nobody any more and may be removed.
     */
    private void listen(Path path) throws IOException {
        Path draft = path.resolveSibling(path.getFileName() + ".new");
        byte[] name = draft.toString().getBytes(StandardCharsets.UTF_8);
        if (name.length > MAX_SOCKET_PATH) {
            throw new LockDownFailed("path of the socket is longer than 103 bytes");
        }
        Files.deleteIfExists(draft);
        try (Arena arena = Arena.ofConfined()) {
            long socket = LockDownFailed.check("socket", kernel.call(SystemCall.SOCKET, AF_UNIX, SOCK_STREAM, 0));
            MemorySegment address = arena.allocate(110);
            address.set(ValueLayout.JAVA_SHORT, 0, (short) AF_UNIX);
            MemorySegment.copy(name, 0, address, ValueLayout.JAVA_BYTE, 2, name.length);
            LockDownFailed.check("bind", kernel.call(SystemCall.BIND, socket, address.address(), 2 + name.length + 1));
            LockDownFailed.check("listen", kernel.call(SystemCall.LISTEN, socket, 16));
            LockDownFailed.check("dup3", kernel.call(SystemCall.DUP3, socket, 0, 0));
        }
        // the worker is another user of the same group
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-rw----"));
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private void exec(List<String> command) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment arguments = ChildProcess.strings(arena, command);
            MemorySegment environment = ChildProcess.strings(arena, List.of("LANG=C.UTF-8", "MALLOC_ARENA_MAX=1"));
            kernel.call(SystemCall.CLOSE_RANGE, 3, 0xffffffffL, CLOSE_RANGE_CLOEXEC);
            long result = kernel.call(
                    SystemCall.EXECVE,
                    arena.allocateFrom(command.getFirst()).address(),
                    arguments.address(),
                    environment.address());
            throw new LockDownFailed("execve", result);
        }
    }
}
