package app.gradient.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import app.gradient.runner.NativeLibrary;
import app.gradient.sandbox.NativeLibraries;
import app.gradient.support.Server;
import app.gradient.support.Tools;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The hostile programs of {@code src/test/runner-cases}, sent to a whole server as a learner sends them: as this user and,
 * where this user is root, as a plain one.
 */
@Tag("long")
class HostileCasesTests {
    private static final int NOBODY = 65534;
    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");

    @TempDir
    Path folder;

    private final List<Siege> sieges = new ArrayList<>();

    @BeforeEach
    void letOthersIn() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void end() throws IOException {
        for (var siege : sieges) {
            siege.close();
        }
    }

    @TestFactory
    Stream<DynamicNode> nothingGetsOut() throws IOException {
        return each(Server.Owner.SELF, Set.of());
    }

    /** Runners with native libraries may use more memory and {@code sun.misc.Unsafe}, and nothing else besides. */
    @TestFactory
    Stream<DynamicNode> nothingGetsOutOfRunnersWithNativeLibraries() throws IOException {
        Tools.assumePresent(!NativeLibraries.here().isEmpty(), "no native library in this build");
        return each(Server.Owner.SELF, NativeLibraries.here());
    }

    @TestFactory
    Stream<DynamicNode> nothingGetsOutAsAPlainUserEither() throws IOException {
        assumeTrue(System.getProperty("user.name").equals("root"), "this already is a plain user");
        assumeTrue(Files.isExecutable(SETPRIV), "no setpriv to become one with");
        return each(
                new Server.Owner(
                        List.of(SETPRIV.toString(), "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"),
                        copyForEveryone(),
                        Map.of()),
                Set.of());
    }

    @Test
    void hasAtLeastAHundredAndFiftyCases() {
        assertThat(HostileCase.all(source -> source)).hasSizeGreaterThanOrEqualTo(150);
    }

    private Stream<DynamicNode> each(Server.Owner owner, Set<NativeLibrary> libraries) throws IOException {
        var home = Files.createTempDirectory(folder, "siege");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxrwx"));
        var siege = new Siege(home, owner, libraries);
        sieges.add(siege);
        var each = siege.cases().stream()
                .map(one -> dynamicTest(
                        one.name(), () -> assertThat(siege.problems(one)).isEmpty()));
        var last = dynamicTest(
                "and at the end nobody is left",
                () -> assertThat(siege.finish()).isEmpty());
        return Stream.concat(each, Stream.of(last));
    }

    /** The class path where another user can read it: a build and its libraries below a home folder are closed to them. */
    private String copyForEveryone() throws IOException {
        var open = Files.createDirectory(folder.resolve("open"));
        var paths = new ArrayList<String>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            var from = Path.of(entry);
            if (Files.exists(from)) {
                var to = Files.createDirectory(open.resolve(Integer.toString(paths.size())))
                        .resolve(from.getFileName());
                copy(from, to);
                paths.add(to.toString());
            }
        }
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        return String.join(File.pathSeparator, paths);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.sorted().toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
