package app.gradient.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Command lines of the child JVMs over a folder that holds {@code runner.jar}, {@code kit.jar}, {@code lib/*.jar} and,
 * once trained, the AOT caches. The flags reduce what hostile code can do; the boundary is the operating system.
 */
public final class ChildCommand {
    static final String MODULE = "app.gradient.runner";

    private static final String LOGGING = "app.gradient.kit.Logging";

    /** Committed private memory of a JVM besides its heap, in MiB: metaspace, code, stacks, direct memory, C heap. */
    private static final int BESIDES_HEAP_MIB = 300;

    private static final int COMPILE_SERVER_HEAP_MIB = 192;

    private final Path java;
    private final Path home;

    /** {@code java}: the launcher of the JDK to use; {@code home}: the folder described above. */
    public ChildCommand(Path java, Path home) {
        this.java = java;
        this.home = home;
    }

    /** The {@code java} of the JDK that runs this process. */
    public static Path ownJava() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** Starts the launcher, which locks itself down and becomes the supervisor. {@code socket}: path, or {@code -}. */
    public List<String> launcher(long parent, String socket) {
        List<String> command = lean(64);
        module(command, "Launcher");
        command.addAll(List.of(Long.toString(parent), java.toString(), home.toString(), socket));
        return command;
    }

    /**
     * The same inside namespaces of its own for users, mounts, processes, network and IPC: {@code bubblewrap} is the path of
     * {@code bwrap}. Its first process there, number 1, is the launcher's parent.
     */
    public List<String> launcherInBubble(Path bubblewrap) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                bubblewrap.toString(), "--unshare-all", "--die-with-parent", "--cap-drop", "ALL", "--clearenv"));
        command.addAll(List.of("--setenv", "LANG", "C.UTF-8", "--setenv", "MALLOC_ARENA_MAX", "1"));
        command.addAll(List.of("--dev", "/dev", "--proc", "/proc", "--tmpfs", "/tmp"));
        Path jdk = java.toRealPath();
        Path folder = home.toRealPath();
        for (String path : Launcher.programs(jdk)) {
            command.addAll(List.of("--ro-bind-try", path, path));
        }
        for (String path : Launcher.data(jdk, folder)) {
            if (!path.startsWith("/dev/")) {
                command.addAll(List.of("--ro-bind-try", path, path));
            }
        }
        command.addAll(List.of("--chdir", folder.toString(), "--"));
        command.addAll(launcher(1, "-"));
        return command;
    }

    List<String> supervisor(long parent, String listen) {
        List<String> command = lean(64);
        module(command, "Supervisor");
        command.addAll(List.of(Long.toString(parent), java.toString(), home.toString(), listen));
        return command;
    }

    List<String> child(LinkFrame.Role role, long parent, int heapMiB) throws IOException {
        List<String> command = switch (role) {
            case RUNNER -> runner(heapMiB);
            case COMPILE_SERVER -> compileServer();
        };
        int heap = switch (role) {
            case RUNNER -> heapMiB;
            case COMPILE_SERVER -> COMPILE_SERVER_HEAP_MIB;
        };
        Path cache = cache(role);
        if (Files.exists(cache)) {
            command.add(1, "-XX:AOTCache=" + cache);
        }
        command.addAll(List.of(Long.toString(parent), Integer.toString(heap + BESIDES_HEAP_MIB)));
        return command;
    }

    /** Fills the AOT cache of {@code role} with a dry run that takes no learner's byte. */
    public List<String> training(LinkFrame.Role role, Path output) throws IOException {
        List<String> command = switch (role) {
            case RUNNER -> runner(128);
            case COMPILE_SERVER -> compileServer();
        };
        command.add(1, "-XX:AOTCacheOutput=" + output);
        command.add("train");
        return command;
    }

    public Path cache(LinkFrame.Role role) {
        return switch (role) {
            case RUNNER -> home.resolve("runner.aot");
            case COMPILE_SERVER -> home.resolve("compile-server.aot");
        };
    }

    private List<String> runner(int heapMiB) throws IOException {
        List<String> command = lean(heapMiB);
        command.addAll(List.of(
                "-Xms24m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:MaxDirectMemorySize=32m",
                // most of what a runner does it does once: compiled at the usual count, it costs more than it saves
                "-XX:CompileThresholdScaling=3",
                "-Djdk.reflect.useNativeAccessorOnly=true",
                "-Djava.util.logging.config.class=" + LOGGING,
                "--add-modules",
                "java.se",
                "-cp",
                classPath()));
        module(command, "Runner");
        return command;
    }

    private List<String> compileServer() throws IOException {
        List<String> command = lean(COMPILE_SERVER_HEAP_MIB);
        command.addAll(List.of(
                "-Xms48m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:MaxMetaspaceSize=128m",
                "--add-modules",
                "jdk.compiler",
                "--add-exports",
                "jdk.compiler/com.sun.tools.javac.api=" + MODULE,
                "-cp",
                classPath()));
        module(command, "CompileServer");
        return command;
    }

    private String classPath() throws IOException {
        List<String> jars = new ArrayList<>();
        jars.add(home.resolve("kit.jar").toString());
        try (Stream<Path> library = Files.list(home.resolve("lib"))) {
            library.map(Path::toString).sorted().forEach(jars::add);
        }
        return String.join(":", jars);
    }

    private List<String> lean(int heapMiB) {
        return new ArrayList<>(List.of(
                java.toString(),
                "-Xmx" + heapMiB + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=48m",
                "-XX:ActiveProcessorCount=1",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+ErrorFileToStderr",
                "-XX:-UseContainerSupport",
                // the archives of classes at the address they were made for: moved, every page of theirs would be
                // rewritten
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:ArchiveRelocationMode=0",
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-XX:+DisplayVMOutputToStderr",
                "-Djava.io.tmpdir=" + home,
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dstdout.encoding=UTF-8",
                "--sun-misc-unsafe-memory-access=deny"));
    }

    private void module(List<String> command, String main) {
        command.addAll(List.of(
                "--enable-native-access=" + MODULE,
                "--module-path",
                home.resolve("runner.jar").toString(),
                "-m",
                MODULE + "/" + MODULE + "." + main));
    }
}
