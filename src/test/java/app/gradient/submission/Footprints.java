package app.gradient.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks at all children of a supervisor again and again, from outside and by the kernel's figures, and remembers which of
 * them held more than it may.
 */
final class Footprints implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final int LOOKS_BETWEEN_LISTS = 10;

    /** What a child may hold above the private memory that it is given. */
    private static final long SLACK_MIB = 64;

    private static final int THREADS = 64;

    /** Where a user has other processes, the kernel's bound is the machine's threads and these; the watch ends it earlier. */
    private static final int THREADS_OF_A_SHARED_USER = THREADS + 256;

    private static final Map<String, Integer> DESCRIPTORS =
            Map.of("Runner", 64, "Runner with libraries", 128, "CompileServer", 256);

    private record Child(long pid, String kind, long dataMiB) {}

    private final ProcessHandle supervisor;
    private final String ownUser;
    private final Set<String> problems = ConcurrentHashMap.newKeySet();
    private final Map<String, Long> most = new ConcurrentHashMap<>();
    private volatile boolean over;

    Footprints(ProcessHandle supervisor) throws IOException {
        this.supervisor = supervisor;
        this.ownUser = users(Files.readString(Path.of("/proc", Long.toString(supervisor.pid()), "status")));
        Thread.ofPlatform().name("footprints").daemon().start(this::watch);
    }

    /** Since the last time. */
    List<String> problems() {
        var found = List.copyOf(problems);
        problems.clear();
        return found;
    }

    /** The most of each kind of child that was seen. */
    String most() {
        return most.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Object::toString)
                .collect(Collectors.joining(", "));
    }

    private void watch() {
        List<Child> children = List.of();
        for (int look = 0; !over; look++) {
            if (look % LOOKS_BETWEEN_LISTS == 0) {
                children = supervisor.children().flatMap(Footprints::child).toList();
            }
            children.forEach(this::look);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Its last argument is how much private memory it may have; before its exec it isn't one yet. */
    private static Stream<Child> child(ProcessHandle process) {
        try {
            var words = Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                    .split("\0");
            var main = words[Math.max(0, words.length - 3)];
            var kind = main.substring(main.lastIndexOf('.') + 1);
            if (!DESCRIPTORS.containsKey(kind)) {
                return Stream.of();
            }
            var libraries = Stream.of(words).anyMatch(word -> word.startsWith("-Dgradient.natives="));
            return Stream.of(new Child(
                    process.pid(),
                    libraries ? kind + " with libraries" : kind,
                    Long.parseLong(words[words.length - 1])));
        } catch (IOException e) {
            return Stream.of(); // it has ended
        }
    }

    private void look(Child child) {
        var process = Path.of("/proc", Long.toString(child.pid()));
        try {
            var status = Files.readString(process.resolve("status"));
            long mib = (kib(status, "RssAnon") + kib(status, "RssShmem") + kib(status, "VmSwap") + kib(status, "VmPTE"))
                    >> 10;
            check(child, "MiB", mib, child.dataMiB() + SLACK_MIB);
            check(
                    child,
                    "threads",
                    kib(status, "Threads"),
                    users(status).equals(ownUser) ? THREADS_OF_A_SHARED_USER : THREADS);
            try (var files = Files.list(process.resolve("fd"))) {
                check(child, "descriptors", files.count(), Objects.requireNonNull(DESCRIPTORS.get(child.kind())));
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            // it has ended
        }
    }

    private void check(Child child, String what, long seen, long bound) {
        most.merge(child.kind() + " " + what, seen, Math::max);
        if (seen > bound) {
            problems.add(child.kind() + " held more than " + bound + " " + what);
        }
    }

    private static long kib(String status, String name) {
        return status.lines()
                .filter(line -> line.startsWith(name + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private static String users(String status) {
        return status.lines()
                .filter(line -> line.startsWith("Uid:"))
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        over = true;
    }
}
