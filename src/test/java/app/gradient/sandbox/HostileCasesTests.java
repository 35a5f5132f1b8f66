package app.gradient.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

/** The hostile programs of {@code src/test/runner-cases}, as this user and, where this user is root, as a plain one. */
@Tag("long")
class HostileCasesTests {
    private static final Path CASES = Path.of("src/test/runner-cases");
    private static final int NOBODY = 65534;
    private static final long MINUTES = 15;

    @TestFactory
    Stream<DynamicNode> nothingGetsOut() throws IOException, InterruptedException {
        HostileCases cases = new HostileCases(CASES, SandboxFixture.installation());
        Stream<DynamicNode> each = HostileCases.names(CASES).stream()
                .map(name ->
                        dynamicTest(name, () -> assertThat(cases.problems(name)).isEmpty()));
        DynamicNode end = dynamicTest("and at the end nobody is left", () -> {
            assertThat(cases.finish()).isEmpty();
            cases.close();
        });
        return Stream.concat(each, Stream.of(end));
    }

    @Test
    void hasAtLeastSixtyCases() throws IOException {
        assertThat(HostileCases.names(CASES)).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void nothingGetsOutAsAPlainUserEither(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(System.getProperty("user.name").equals("root"), "this already is a plain user");
        Path setpriv = Path.of("/usr/bin/setpriv");
        assumeTrue(Files.isExecutable(setpriv), "no setpriv to become one with");
        Path open = copyForEveryone(folder);
        Path log = folder.resolve("log");

        Process process = new ProcessBuilder(
                        setpriv.toString(),
                        "--reuid=" + NOBODY,
                        "--regid=" + NOBODY,
                        "--clear-groups",
                        app.gradient.runner.ChildCommand.ownJava().toString(),
                        "-Djava.io.tmpdir=" + open.resolve("tmp"),
                        "-cp",
                        open.resolve("classes") + ":" + open.resolve("slf4j.jar"),
                        HostileCases.class.getName(),
                        open.resolve("cases").toString(),
                        open.resolve("home").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .directory(open.toFile())
                .start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();

        assertThat(ended).as(Files.readString(log)).isTrue();
        assertThat(process.waitFor()).as(Files.readString(log)).isZero();
    }

    /** What the other user needs, where they can read it: a build below a home folder is closed to them. */
    private static Path copyForEveryone(Path folder) throws IOException {
        Path open = Files.createDirectory(folder.resolve("open"));
        copy(Path.of("target/classes/app/gradient/runner"), open.resolve("classes/app/gradient/runner"));
        copy(Path.of("target/classes/app/gradient/kit"), open.resolve("classes/app/gradient/kit"));
        copy(Path.of("target/classes/app/gradient/sandbox"), open.resolve("classes/app/gradient/sandbox"));
        copy(Path.of("target/test-classes/app/gradient/sandbox"), open.resolve("classes/app/gradient/sandbox"));
        copy(SandboxFixture.installation().home(), open.resolve("home"));
        copy(CASES, open.resolve("cases"));
        Files.copy(
                Path.of(Logger.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()),
                open.resolve("slf4j.jar"));
        Path tmp = Files.createDirectory(open.resolve("tmp"));
        Files.setPosixFilePermissions(tmp, PosixFilePermissions.fromString("rwxrwxrwx"));
        for (Path above : List.of(folder, open)) {
            Files.setPosixFilePermissions(above, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return open;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted().toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
