package app.gradient.sandbox;

import app.gradient.runner.Call;
import app.gradient.runner.CallResult;
import app.gradient.runner.PlannedCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Runs the programs of {@code src/test/runner-cases} one after another in one sandbox and looks for what they must not
 * do. Also a program of its own, {@code <cases> <installation>}, so that the same is done as another user.
 *
 * <p>A case says in its header what it {@code tries}, which outcomes may be {@code seen} (separated by bars), what its
 * output {@code says} (a regular expression), its limit on the {@code wall} and the time {@code within} which all must be
 * over. No output may hold the word ESCAPED or the canary's secret.
 */
final class HostileCases implements AutoCloseable {
    private static final double HIDDEN_INPUT = 471_147_114_711.0;
    private static final String HIDDEN_DIGITS = "4711471";
    private static final Duration USUAL_WALL = Duration.ofSeconds(20);
    private static final String HONEST = "void main() { IO.println(6 * 7); }";

    private final Path cases;
    private final LockedSandbox sandbox;
    private final Path canary = Files.createTempDirectory("gradient-canary");
    private final String secret = "canary-" + new SecureRandom().nextLong();
    private final AtomicInteger knocks = new AtomicInteger();
    private final ServerSocket tcp = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final DatagramSocket udp = new DatagramSocket(tcp.getLocalPort(), InetAddress.getLoopbackAddress());
    private final ServerSocketChannel unix = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    private final String limitsBefore = state();
    private final Classes honest;
    private final Cancellation siblingStop = new Cancellation();
    private final CompletableFuture<RunOutcome> sibling;

    HostileCases(Path cases, Installation installation) throws IOException, InterruptedException {
        this.cases = cases;
        sandbox = new LockedSandbox(
                Supervisors.own(installation),
                new Pool.Size(2, 6, 1),
                name -> name.equals("numbers")
                        ? Optional.of("x\n1\n".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        : Optional.empty(),
                Clock.systemUTC(),
                new SecureRandom());
        sandbox.start();
        Files.setPosixFilePermissions(canary, java.nio.file.attribute.PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.writeString(canary.resolve("secret.txt"), secret);
        unix.bind(UnixDomainSocketAddress.of(canary.resolve("listener.sock")));
        listen(() -> tcp.accept().close());
        listen(() -> unix.accept().close());
        listen(() -> udp.receive(new DatagramPacket(new byte[16], 16)));
        honest = compiled(Sources.of("Solution.java", HONEST));
        sibling = startSibling();
    }

    /** How many times slower than usual this machine is just now: others may use it too. */
    private long slowness() {
        long start = System.nanoTime();
        List<String> problems = honestProblems();
        long millis = (System.nanoTime() - start) / 1_000_000;
        return problems.isEmpty() ? Math.clamp(millis / 50, 1, 20) : 20;
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
            } catch (SocketException | java.nio.channels.ClosedChannelException e) {
                // close() ends it
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Classes compiled(Sources sources) {
        Compilation compilation = sandbox.compile(sources);
        if (compilation instanceof Compilation.Compiled one) {
            return one.classes();
        }
        throw new IllegalStateException(compilation.toString());
    }

    private CompletableFuture<RunOutcome> startSibling() throws InterruptedException {
        Classes classes =
                compiled(Sources.of("Solution.java", "void main() throws Exception { Thread.sleep(3_600_000); }"));
        Duration hour = Duration.ofHours(1);
        RunRequest request = new RunRequest(
                classes, new Task.Main("Solution"), new Limits(hour, hour, 128, 64), Set.of(), siblingStop);
        CountDownLatch started = new CountDownLatch(1);
        RunListener listener = new RunListener() {
            @Override
            public void onStarted() {
                started.countDown();
            }
        };
        CompletableFuture<RunOutcome> outcome = CompletableFuture.supplyAsync(
                () -> sandbox.run(request, listener), task -> Thread.ofVirtual().start(task));
        if (!started.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the sibling did not start");
        }
        return outcome;
    }

    static List<String> names(Path cases) throws IOException {
        try (Stream<Path> folders = Files.list(cases)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** What is wrong with a case; empty when all is as it must be. */
    List<String> problems(String name) throws IOException {
        String source = Files.readString(cases.resolve(name).resolve("Solution.java"))
                .replace("@PORT@", Integer.toString(tcp.getLocalPort()))
                .replace("@PID@", Long.toString(ProcessHandle.current().pid()))
                .replace("@CANARY@", canary.toString());
        Map<String, String> header = header(source);
        if (header.containsKey("generate")) {
            source = generate(header.get("generate"));
        }
        Map<String, String> files = new LinkedHashMap<>();
        files.put("Solution.java", source);
        if (source.contains("Raw.")) {
            files.put("Raw.java", Files.readString(cases.resolve("Raw.java")));
        }
        Duration wall = header.containsKey("wall") ? seconds(header.get("wall")) : USUAL_WALL;
        Duration within = header.containsKey("within") ? seconds(header.get("within")) : wall.plusSeconds(4);
        within = within.multipliedBy(slowness());

        List<String> problems = new ArrayList<>();
        long start = System.nanoTime();
        List<String> seen = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        switch (sandbox.compile(new Sources(files))) {
            case Compilation.Rejected rejected -> {
                seen.add("rejected");
                shown.add(rejected.diagnostics().toString());
            }
            case Compilation.ExceededLimit limit -> seen.add("limit " + limit.limit());
            case Compilation.Refused refused -> problems.add(refused.toString());
            case Compilation.SandboxBroke broke ->
                problems.add(broke + " " + sandbox.status().faults());
            case Compilation.Compiled classes -> {
                String run = header.getOrDefault("run", "main Solution");
                run(classes.classes(), run, wall, seen, shown, problems);
                if (run.equals("twice")) {
                    run(classes.classes(), run, wall, seen, shown, problems);
                }
            }
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        if (took.compareTo(within) > 0) {
            problems.add("took " + took + ", not within " + within);
        }
        List<String> wanted = Arrays.stream(header.getOrDefault("seen", "").split("\\|"))
                .map(String::strip)
                .toList();
        for (String one : seen) {
            if (wanted.stream().noneMatch(want -> one.equals(want) || one.startsWith(want + " "))) {
                problems.add("seen \"" + one + "\", not " + wanted);
            }
        }
        String all = String.join("\n", shown);
        if (all.contains("ESCAPED")) {
            problems.add("something got through: "
                    + all.lines()
                            .filter(line -> line.contains("ESCAPED"))
                            .limit(5)
                            .toList());
        }
        if (all.contains(secret)) {
            problems.add("the secret is out");
        }
        boolean ran = seen.stream().noneMatch(one -> one.equals("rejected"));
        if (ran
                && header.containsKey("says")
                && !Pattern.compile(header.get("says")).matcher(all).find()) {
            problems.add("does not say " + header.get("says") + " but "
                    + all.lines().limit(20).toList());
        }
        problems.addAll(sideEffects());
        problems.addAll(honestProblems());
        return problems;
    }

    private void run(
            Classes classes, String run, Duration wall, List<String> seen, List<String> shown, List<String> problems) {
        Task task = switch (run) {
            case "hidden" -> new Task.Calls(List.of(PlannedCall.hidden(Call.of("Solution", "secret", HIDDEN_INPUT))));
            case "returns" -> new Task.Calls(List.of(PlannedCall.open(Call.of("Solution", "secret", HIDDEN_INPUT))));
            default -> new Task.Main(run.startsWith("main ") ? run.substring(5) : "Solution");
        };
        RunRequest request =
                new RunRequest(classes, task, new Limits(wall, wall, 128, 64), Set.of("numbers"), new Cancellation());
        StringBuffer heard = new StringBuffer();
        RunOutcome outcome = sandbox.run(request, new RunListener() {
            @Override
            public void onOutput(String chunk) {
                heard.append(chunk);
            }
        });
        seen.add(describe(outcome));
        shown.add(outcome.toString());
        if (run.equals("hidden") && (outcome.toString() + heard).contains(HIDDEN_DIGITS)) {
            problems.add("a hidden input is out: " + outcome);
        }
        if (outcome instanceof RunOutcome.SandboxBroke) {
            problems.add(sandbox.status().faults().toString());
        }
    }

    private static String describe(RunOutcome outcome) {
        return switch (outcome) {
            case RunOutcome.Finished finished -> "finished";
            case RunOutcome.ExceededLimit limit -> "limit " + limit.limit();
            case RunOutcome.Crashed crashed ->
                switch (crashed.cause()) {
                    case RunOutcome.Cause.MainThrew(CallResult.Threw threw) -> "threw " + threw.exceptionClass();
                    case RunOutcome.Cause.Exited exited -> "crashed exit " + exited.exitCode();
                    case RunOutcome.Cause.BrokeProtocol broke -> "crashed protocol " + broke.detail();
                };
            case RunOutcome.Cancelled cancelled -> "cancelled";
            case RunOutcome.Refused refused -> "refused " + refused.reason();
            case RunOutcome.SandboxBroke broke -> "broke";
        };
    }

    private List<String> sideEffects() throws IOException {
        List<String> problems = new ArrayList<>();
        if (knocks.get() > 0) {
            problems.add(knocks + " knocks on a listener");
        }
        try (Stream<Path> files = Files.list(canary)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            if (!names.equals(List.of("listener.sock", "secret.txt"))
                    || !Files.readString(canary.resolve("secret.txt")).equals(secret)) {
                problems.add("the canary's folder is changed: " + names);
            }
        }
        for (String folder : List.of("/tmp", "/var/tmp", "/dev/shm")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                files.map(Path::toString)
                        .filter(file -> file.contains("gradient-")
                                && !file.contains("gradient-canary")
                                && !file.contains("gradient-cases"))
                        .forEach(file -> problems.add("left behind: " + file));
            }
        }
        if (!state().equals(limitsBefore)) {
            problems.add("the parent's limits or scheduling changed: " + state());
        }
        if (sibling.isDone()) {
            problems.add("the sibling is gone: " + sibling.join());
        }
        return problems;
    }

    private List<String> honestProblems() {
        RunRequest request = new RunRequest(
                honest,
                new Task.Main("Solution"),
                new Limits(USUAL_WALL, USUAL_WALL, 128, 64),
                Set.of(),
                new Cancellation());
        RunOutcome outcome = sandbox.run(request, RunListener.NONE);
        boolean passed = outcome instanceof RunOutcome.Finished finished
                && finished.output().stdout().equals("42\n");
        return passed ? List.of() : List.of("the next honest submission: " + outcome);
    }

    /** Limits and processors of this process; not its niceness, which an operator may change meanwhile. */
    private static String state() throws IOException {
        String allowed = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("Cpus_allowed"))
                .collect(Collectors.joining());
        return Files.readString(Path.of("/proc/self/limits")) + allowed;
    }

    private static Duration seconds(String text) {
        return Duration.ofSeconds(Long.parseLong(text.replace(" s", "")));
    }

    private static Map<String, String> header(String source) {
        Map<String, String> header = new TreeMap<>();
        source.lines().takeWhile(line -> line.startsWith("// ")).forEach(line -> {
            int colon = line.indexOf(": ");
            header.put(line.substring(3, colon), line.substring(colon + 2));
        });
        return header;
    }

    private static String generate(String what) {
        String[] words = what.split(" ");
        int count = Integer.parseInt(words[1]);
        String body = switch (words[0]) {
            case "parentheses" -> "int x = " + "(".repeat(count) + "1" + ")".repeat(count) + ";";
            case "blocks" -> "void f() " + "{".repeat(count) + "}".repeat(count);
            case "methods" ->
                IntStream.range(0, count)
                        .mapToObj(i -> "int f" + i + "(){return " + i + ";}")
                        .collect(Collectors.joining());
            case "constants" ->
                "static final String s0 = \"0123456789abcdef\";"
                        + IntStream.range(1, count)
                                .mapToObj(i -> "static final String s" + i + " = s" + (i - 1) + " + s" + (i - 1) + ";")
                                .collect(Collectors.joining());
            case "inference" ->
                "static <T> T id(T t) { return t; } static <T> T two(T a, T b) { return a; } Object o = "
                        + "two(id(() -> ".repeat(count) + "1" + "), null)".repeat(count) + ";";
            case "array" -> "int[] a = {" + "1,".repeat(count) + "};";
            case "strings" ->
                IntStream.range(0, count)
                        .mapToObj(i -> "String s" + i + " = \"" + ("x" + i).repeat(8) + "\";")
                        .collect(Collectors.joining());
            default -> throw new IllegalArgumentException(what);
        };
        return "public class Solution { " + body + " public static void main(String[] args) {} }";
    }

    /** What is wrong at the end: a sibling that did not live to be cancelled, a process that outlives its sandbox. */
    List<String> finish() throws InterruptedException {
        List<String> problems = new ArrayList<>();
        long supervisor = sandbox.supervisorPid();
        siblingStop.cancel();
        RunOutcome end = sibling.join();
        if (!(end instanceof RunOutcome.Cancelled)) {
            problems.add("the sibling: " + end);
        }
        List<ProcessHandle> processes = ProcessHandle.of(supervisor)
                .map(handle ->
                        Stream.concat(Stream.of(handle), handle.descendants()).toList())
                .orElse(List.of());
        sandbox.close();
        for (ProcessHandle process : processes) {
            try {
                process.onExit().get(3, TimeUnit.SECONDS);
            } catch (java.util.concurrent.TimeoutException e) {
                problems.add("an orphan: " + process.info());
            } catch (java.util.concurrent.ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        return problems;
    }

    @Override
    public void close() throws IOException {
        sandbox.close();
        tcp.close();
        udp.close();
        unix.close();
        Files.deleteIfExists(canary.resolve("listener.sock"));
        Files.deleteIfExists(canary.resolve("secret.txt"));
        Files.deleteIfExists(canary);
    }

    static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        int bad = 0;
        try (HostileCases all = new HostileCases(folder, Installation.at(Path.of(arguments[1])))) {
            List<String> names = arguments.length > 2 ? List.of(arguments).subList(2, arguments.length) : names(folder);
            for (String name : names) {
                long start = System.nanoTime();
                List<String> problems = all.problems(name);
                bad += problems.isEmpty() ? 0 : 1;
                System.out.println((problems.isEmpty() ? "ok   " : "FAIL ") + name + " "
                        + (System.nanoTime() - start) / 1_000_000 + " ms " + (problems.isEmpty() ? "" : problems));
            }
            List<String> problems = all.finish();
            bad += problems.size();
            System.out.println((bad == 0 ? "all ok, " : bad + " bad, ") + names.size() + " cases, end: " + problems);
        }
        System.exit(bad == 0 ? 0 : 1);
    }
}
