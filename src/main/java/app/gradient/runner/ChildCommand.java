package app.gradient.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Command lines of the child JVMs over a folder that holds {@code runner.jar}, {@code kit.jar}, {@code lib/*.jar} and,
 * once trained, the AOT caches. Beside them lie {@code interop/*.jar}, the Java halves of native libraries, and
 * {@code natives}, a link to a folder of their native halves, which may come later or never. The flags reduce what hostile
 * code can do; the boundary is the operating system.
 */
public final class ChildCommand {
    static final String MODULE = "app.gradient.runner";

    private static final String LOGGING = "app.gradient.kit.Logging";

    /** Committed private memory of a JVM besides its heap, in MiB: metaspace, code, stacks, direct memory, C heap. */
    private static final int BESIDES_HEAP_MIB = 300;

    /** The same of a JVM with native libraries, which keep their own memory, and a stack for each of their threads. */
    private static final int BESIDES_HEAP_WITH_NATIVES_MIB = 700;

    private static final int COMPILE_SERVER_HEAP_MIB = 192;

    /** The property by which a compile server knows the jars of {@code interop}. */
    static final String INTEROP = "gradient.interop";

    /** The property by which a runner knows that it has native libraries. */
    static final String HAS_NATIVES = "gradient.natives";

    private static final String NATIVES = "natives";

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
        List<String> command = strict(64);
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
        List<String> command = strict(64);
        module(command, "Supervisor");
        command.addAll(List.of(Long.toString(parent), java.toString(), home.toString(), listen));
        return command;
    }

    List<String> child(LinkFrame.Role role, long parent, int heapMiB) throws IOException {
        List<String> command = switch (role) {
            case RUNNER -> runner(heapMiB);
            case COMPILE_SERVER -> compileServer();
            case NATIVE_RUNNER -> nativeRunner(heapMiB);
        };
        Path cache = cache(role);
        if (Files.exists(cache)) {
            command.add(1, "-XX:AOTCache=" + cache);
        }
        command.addAll(List.of(Long.toString(parent), Integer.toString(dataMiB(role, heapMiB))));
        return command;
    }

    /** How much private memory a child may have in MiB. */
    static int dataMiB(LinkFrame.Role role, int heapMiB) {
        return switch (role) {
            case RUNNER -> heapMiB + BESIDES_HEAP_MIB;
            case COMPILE_SERVER -> COMPILE_SERVER_HEAP_MIB + BESIDES_HEAP_MIB;
            case NATIVE_RUNNER -> heapMiB + BESIDES_HEAP_WITH_NATIVES_MIB;
        };
    }

    /** How many files a child may have open: the JDK's, the jars of its class path, its pipes, and a few of the program's. */
    static int openFiles(LinkFrame.Role role) {
        return switch (role) {
            case RUNNER -> 64;
            case NATIVE_RUNNER -> 128;
            // javac opens some jars twice
            case COMPILE_SERVER -> 256;
        };
    }

    /** Fills the AOT cache of {@code role} with a dry run that takes no learner's byte. */
    public List<String> training(LinkFrame.Role role, Path output) throws IOException {
        List<String> command = switch (role) {
            case RUNNER -> runner(128);
            case COMPILE_SERVER -> compileServer();
            case NATIVE_RUNNER -> nativeRunner(128);
        };
        command.add(1, "-XX:AOTCacheOutput=" + output);
        command.add("train");
        return command;
    }

    public Path cache(LinkFrame.Role role) {
        return switch (role) {
            case RUNNER -> home.resolve("runner.aot");
            case COMPILE_SERVER -> home.resolve("compile-server.aot");
            case NATIVE_RUNNER -> home.resolve("native-runner.aot");
        };
    }

    /** Where native halves of libraries are once they are unpacked. */
    public Path natives() {
        return home.resolve(NATIVES);
    }

    /** The folder that {@link #natives} links into; it is there before anything is in it. */
    public static Path allNatives(Path home) {
        return home.resolveSibling(NATIVES);
    }

    /**
     * What native libraries read besides: one thread each, so that a run costs one processor and numbers are added in the
     * same order every time; kernels that don't depend on the processor's model, for the same reason; errors only.
     */
    static Map<String, String> environment(LinkFrame.Role role) {
        return switch (role) {
            case RUNNER, COMPILE_SERVER -> Map.of();
            case NATIVE_RUNNER ->
                Map.of(
                        "OMP_NUM_THREADS", "1",
                        "TF_NUM_INTRAOP_THREADS", "1",
                        "TF_NUM_INTEROP_THREADS", "1",
                        "TF_ENABLE_ONEDNN_OPTS", "0",
                        "TF_CPP_MIN_LOG_LEVEL", "2");
        };
    }

    private List<String> runner(int heapMiB) throws IOException {
        List<String> command = strict(heapMiB);
        runner(command, "java.se", classPath());
        return command;
    }

    /**
     * TensorFlow reaches memory by {@code sun.misc.Unsafe}, so its module is there and not denied. That it is not elsewhere is
     * no boundary: any program may do the same by the foreign-function interface.
     */
    private List<String> nativeRunner(int heapMiB) throws IOException {
        List<String> command = lean(heapMiB);
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.add("--enable-native-access=" + MODULE + ",ALL-UNNAMED");
        // JavaCPP would unpack what it finds in jars; there are none with native halves, but a folder to load from
        command.add("-Dorg.bytedeco.javacpp.pathsfirst=true");
        command.add("-Djava.library.path=" + natives());
        command.add("-D" + HAS_NATIVES + "=yes");
        runner(command, "java.se,jdk.unsupported", classPath() + ":" + String.join(":", jars("interop")));
        return command;
    }

    private void runner(List<String> command, String modules, String classPath) {
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
                modules,
                "-cp",
                classPath));
        module(command, "Runner");
    }

    private List<String> compileServer() throws IOException {
        List<String> command = strict(COMPILE_SERVER_HEAP_MIB);
        command.addAll(List.of(
                "-D" + INTEROP + "=" + String.join(":", jars("interop")),
                "-Xms48m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:MaxMetaspaceSize=128m",
                "--add-modules",
                "jdk.compiler",
                "--add-exports",
                "jdk.compiler/com.sun.tools.javac.api=" + MODULE,
                "--add-reads",
                MODULE + "=jdk.compiler",
                "-cp",
                classPath()));
        module(command, "CompileServer");
        return command;
    }

    private String classPath() throws IOException {
        List<String> jars = new ArrayList<>(List.of(home.resolve("kit.jar").toString()));
        jars.addAll(jars("lib"));
        return String.join(":", jars);
    }

    private List<String> jars(String folder) throws IOException {
        try (Stream<Path> jars = Files.list(home.resolve(folder))) {
            return jars.map(Path::toString).sorted().toList();
        }
    }

    private List<String> strict(int heapMiB) {
        List<String> command = lean(heapMiB);
        command.add("--sun-misc-unsafe-memory-access=deny");
        command.add("--enable-native-access=" + MODULE);
        return command;
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
                "-Dstdout.encoding=UTF-8"));
    }

    private void module(List<String> command, String main) {
        command.addAll(List.of(
                "--module-path", home.resolve("runner.jar").toString(), "-m", MODULE + "/" + MODULE + "." + main));
    }
}
