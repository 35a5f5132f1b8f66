package app.gradient.submission;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.runner.NativeLibrary;
import app.gradient.support.Server;
import app.gradient.support.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A whole server, and what stands around it to be broken into: a secret file, its folder, listeners on TCP, UDP and a Unix
 * socket, the server's own environment, limits and processors, a sibling that runs beside every attack, and an honest
 * learner.
 */
final class Siege implements AutoCloseable {
    private static final Duration QUIET_VERDICT = Duration.ofMillis(250);
    private static final Duration SIBLING_LIMIT = Duration.ofSeconds(110);
    private static final Duration SIBLING_SERVES = Duration.ofSeconds(70);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MAY_STAY_OPEN = 20;
    private static final List<String> LEFT_BEHIND = List.of(
            "/tmp/gradient-link",
            "/tmp/gradient-fifo",
            "/tmp/gradient-folder",
            "/tmp/gradient-attack",
            "/var/tmp/gradient-attack",
            "/dev/shm/gradient-attack",
            "/run/gradient-attack");

    /** MiB that no runner of the kind reaches. */
    private static final String USUAL_MEMORY = "500";

    private static final String MEMORY_WITH_LIBRARIES = "900";

    private final Path canary;
    private final String secret = "canary-" + new SecureRandom().nextLong();
    private final AtomicInteger knocks = new AtomicInteger();
    private final ServerSocket tcp = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final DatagramSocket udp = new DatagramSocket(tcp.getLocalPort(), InetAddress.getLoopbackAddress());
    private final ServerSocketChannel unix = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    private final Server server;
    private final List<HostileCase> cases;
    private final Program attacker;
    private final Program honest;
    private final Program brother;
    private final List<ProcessHandle> supervisors;
    private final String stateBefore;
    private final int filesBefore;
    private final Footprints footprints;
    private int logRead;
    private String sibling = "";
    private long siblingSince;
    private Duration lastHonestVerdict = QUIET_VERDICT;

    /**
     * @param folder that the server's owner may read and write
     * @param libraries that the exercises name, so that every attack runs in a runner that has them
     */
    Siege(Path folder, Server.Owner owner, Set<NativeLibrary> libraries) throws IOException {
        canary = Files.createDirectory(folder.resolve("canary"));
        Files.setPosixFilePermissions(canary, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.writeString(canary.resolve("secret.txt"), secret);
        unix.bind(UnixDomainSocketAddress.of(canary.resolve("listener.sock")));
        listen(() -> tcp.accept().close());
        listen(() -> unix.accept().close());
        listen(() -> udp.receive(new DatagramPacket(new byte[16], 16)));

        var course = folder.resolve("course");
        var walls = new ArrayList<>(HostileCase.all(source -> source).stream()
                .map(HostileCase::wall)
                .distinct()
                .toList());
        walls.add(SIBLING_LIMIT);
        HostileCourse.write(course, walls, libraries);
        server = Server.start(
                new Server.Owner(owner.command(), owner.classPath(), Map.of("GRADIENT_CANARY", secret)),
                TestDatabase.freshDatabase(),
                folder,
                "--gradient.content.directory=" + course,
                "--gradient.worker.slots=4");
        cases = HostileCase.all(source -> source.replace("@PORT@", Integer.toString(tcp.getLocalPort()))
                .replace("@PID@", Long.toString(server.pid()))
                .replace("@CANARY@", canary.toString())
                .replace("@MEMORY@", libraries.isEmpty() ? USUAL_MEMORY : MEMORY_WITH_LIBRARIES));
        attacker = Program.ofNewLearner(server.port());
        honest = Program.ofNewLearner(server.port());
        brother = Program.ofNewLearner(server.port());
        startSibling();
        assertThat(honestProblems()).isEmpty();
        supervisors = supervisors();
        assertThat(supervisors).hasSize(1);
        stateBefore = state();
        filesBefore = server.openFiles();
        footprints = new Footprints(supervisors.getFirst());
    }

    List<HostileCase> cases() {
        return cases;
    }

    private interface Accept {
        void one() throws IOException;
    }

    private void listen(Accept accept) {
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    accept.one();
                    knocks.incrementAndGet();
                }
            } catch (SocketException | ClosedChannelException e) {
                // close() ends it
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** What is wrong with a case; empty when all is as it must be. */
    List<String> problems(HostileCase one) {
        var problems = new ArrayList<String>();
        long slowness = Math.clamp(lastHonestVerdict.dividedBy(QUIET_VERDICT), 1, 20);
        for (var source : one.before()) {
            // whatever comes of it: what counts is what it leaves
            attacker.follow(Program.accepted(attacker.post(
                    "/api/v1/runs",
                    Program.files(Map.of("Solution.java", source), HostileCourse.exercise(false, one.wall())))));
        }
        for (int i = 0; i < (one.way() == HostileCase.Way.TWICE ? 2 : 1); i++) {
            long start = System.nanoTime();
            problems.addAll(one.beside() ? problemsBesideOthers(one) : problemsOfVerdict(one));
            var took = Duration.ofNanos(System.nanoTime() - start);
            if (took.compareTo(one.within().multipliedBy(slowness)) > 0) {
                problems.add("took " + took + ", not within " + one.within() + " × " + slowness);
            }
        }
        problems.addAll(sideEffects());
        problems.addAll(siblingProblems());
        problems.addAll(honestProblems());
        return problems;
    }

    /** Others submit all the while, so that runners start, serve and end beside the attack. */
    private List<String> problemsBesideOthers(HostileCase one) {
        var over = new AtomicBoolean();
        var others = CompletableFuture.supplyAsync(() -> {
            var problems = new ArrayList<String>();
            while (!over.get()) {
                problems.addAll(honestProblems(brother));
            }
            return problems;
        });
        var problems = new ArrayList<>(problemsOfVerdict(one));
        over.set(true);
        problems.addAll(others.join());
        return problems;
    }

    private List<String> problemsOfVerdict(HostileCase one) {
        var exercise = HostileCourse.exercise(one.way() == HostileCase.Way.HIDDEN, one.wall());
        var sender = one.before().isEmpty() ? attacker : honest;
        var answer = one.way() == HostileCase.Way.RUN
                ? sender.post("/api/v1/runs", Program.files(one.files(), exercise))
                : sender.post("/api/v1/exercises/" + exercise + "/submissions", Program.files(one.files()));
        if (answer.statusCode() == 422) {
            return judged(one, "refused", answer.body(), "");
        }
        var end = sender.follow(Program.accepted(answer));
        var printed = end.path("verdict").path("stdout").asString("");
        return judged(one, seen(end), end.toString(), printed);
    }

    private List<String> judged(HostileCase one, String seen, String everything, String printed) {
        var problems = new ArrayList<String>();
        if (one.seen().stream().noneMatch(want -> seen.equals(want) || seen.startsWith(want + " "))) {
            problems.add("seen \"" + seen + "\", not " + one.seen() + ": " + everything);
        }
        if (everything.contains("ESCAPED")) {
            problems.add("something got through: "
                    + printed.lines()
                            .filter(line -> line.contains("ESCAPED"))
                            .limit(5)
                            .toList());
        }
        if (everything.contains(secret) || everything.contains(TestDatabase.password())) {
            problems.add("a secret is out");
        }
        if (one.way() == HostileCase.Way.HIDDEN && everything.contains(HostileCourse.HIDDEN_DIGITS)) {
            problems.add("a hidden input is out: " + everything);
        }
        boolean ran = !seen.equals("rejected") && !seen.equals("refused");
        if (ran && one.says().filter(says -> !says.matcher(printed).find()).isPresent()) {
            problems.add("does not say " + one.says().get() + " but "
                    + printed.lines().limit(20).toList());
        }
        return problems;
    }

    /** A verdict in the words of the headers. An exercise that nothing passes fails what came to its end. */
    private static String seen(JsonNode end) {
        var verdict = end.path("verdict");
        return switch (end.path("state").asString()) {
            case "failed", "finished" -> "finished";
            case "did_not_compile" -> "rejected";
            case "time_limit", "memory_limit", "output_limit" ->
                "limit " + verdict.path("limit").asString().toUpperCase(Locale.ROOT);
            case "runtime_error" -> {
                var cause = verdict.path("cause");
                yield cause.hasNonNull("exception")
                        ? "threw " + cause.get("exception").asString()
                        : cause.hasNonNull("exitCode") ? "crashed exit " + cause.get("exitCode") : "crashed protocol";
            }
            default -> end.path("state").asString();
        };
    }

    private List<String> sideEffects() {
        var problems = new ArrayList<String>();
        if (knocks.get() > 0) {
            problems.add(knocks + " knocks on a listener");
        }
        try (var files = Files.list(canary)) {
            var names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            if (!names.equals(List.of("listener.sock", "secret.txt"))
                    || !Files.readString(canary.resolve("secret.txt")).equals(secret)) {
                problems.add("the canary's folder is changed: " + names);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LEFT_BEHIND.stream()
                .filter(file -> Files.exists(Path.of(file), java.nio.file.LinkOption.NOFOLLOW_LINKS))
                .forEach(file -> problems.add("left behind: " + file));
        problems.addAll(footprints.problems());
        problems.addAll(logProblems());
        if (!supervisors().equals(supervisors)) {
            problems.add("the supervisor is another: " + supervisors());
        } else if (!state().equals(stateBefore)) {
            problems.add("limits, processors or environment of the parents changed: " + state());
        }
        return problems;
    }

    /** What a program says stays within the marks of one value: no line of its own, nothing that a terminal obeys. */
    private List<String> logProblems() {
        var log = server.log();
        var fresh = log.substring(Math.min(logRead, log.length()));
        logRead = log.length();
        return fresh.lines()
                .filter(line -> line.startsWith("2026-12-01 forged")
                        || line.contains("event=sandbox-broke")
                        || line.matches(".*[\\p{gc=Cc}\\p{gc=Cf}\\p{gc=Zl}\\p{gc=Zp}&&[^\t]].*")
                        || line.matches(".*[^\\\\]\" event=sign_in_accepted.*"))
                .map(line -> "in the log: " + line)
                .toList();
    }

    private List<ProcessHandle> supervisors() {
        return ProcessHandle.of(server.pid()).orElseThrow().children().toList();
    }

    /** Limits and processors of the server and its supervisor, and the server's environment. */
    private String state() {
        try {
            var state = new StringBuilder();
            for (long pid : List.of(server.pid(), supervisors.getFirst().pid())) {
                var process = Path.of("/proc", Long.toString(pid));
                state.append(Files.readString(process.resolve("limits")))
                        .append(Files.readAllLines(process.resolve("status")).stream()
                                .filter(line -> line.startsWith("Cpus_allowed"))
                                .collect(Collectors.joining()));
            }
            return state.append(Files.readString(Path.of("/proc", Long.toString(server.pid()), "environ")))
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> siblingProblems() {
        var state = stateOf(sibling);
        if (!state.equals("running")) {
            return List.of("the sibling is " + state);
        }
        if (System.nanoTime() - siblingSince > SIBLING_SERVES.toNanos()) {
            var problems = endSibling();
            startSibling();
            return problems;
        }
        return List.of();
    }

    private void startSibling() {
        sibling = Program.accepted(brother.post(
                "/api/v1/runs",
                Program.files(
                        Map.of("Solution.java", "void main() throws Exception { Thread.sleep(3_600_000); }"),
                        HostileCourse.exercise(false, SIBLING_LIMIT))));
        siblingSince = System.nanoTime();
        long deadline = siblingSince + PATIENCE.toNanos();
        while (!stateOf(sibling).equals("running")) {
            assertThat(System.nanoTime()).as("the sibling starts").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /** Cancelling proves that it lived until then. */
    private List<String> endSibling() {
        brother.post(sibling + "/cancel", "");
        var state = brother.follow(sibling).path("state").asString();
        return state.equals("cancelled") ? List.of() : List.of("the sibling ended as " + state);
    }

    private String stateOf(String location) {
        return Program.json(brother.get(location)).path("state").asString();
    }

    private List<String> honestProblems() {
        long start = System.nanoTime();
        var problems = honestProblems(honest);
        lastHonestVerdict = Duration.ofNanos(System.nanoTime() - start);
        return problems;
    }

    private static List<String> honestProblems(Program learner) {
        var end = learner.verdictOn(HostileCourse.HONEST, HostileCourse.HONEST_SOURCE);
        return end.path("state").asString().equals("passed") ? List.of() : List.of("an honest submission: " + end);
    }

    /** What is wrong at the end: a sibling that did not live, files that stay open, a process that outlives its server. */
    List<String> finish() throws InterruptedException {
        var problems = new ArrayList<>(endSibling());
        footprints.close();
        System.out.println("SIEGE most held: " + footprints.most());
        if (server.openFiles() > filesBefore + MAY_STAY_OPEN) {
            problems.add(server.openFiles() + " files are open, " + filesBefore + " were before");
        }
        var processes = server.children();
        server.kill();
        for (var process : processes) {
            try {
                process.onExit().get(3, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                problems.add("an orphan: " + process.info());
            } catch (java.util.concurrent.ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        return problems;
    }

    @Override
    public void close() throws IOException {
        footprints.close();
        server.kill();
        tcp.close();
        udp.close();
        unix.close();
    }
}
