package app.gradient.sandbox;

import static app.gradient.sandbox.SandboxFixture.compiled;
import static app.gradient.sandbox.SandboxFixture.main;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.gradient.runner.ChildCommand;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds is used and told; where a means of lock-down is missing, nothing runs. */
class MechanismTests {
    private static final Duration WALL = Duration.ofSeconds(10);
    private static final Pool.Size SMALL = new Pool.Size(1, 2, 1);
    private static final Path NOWHERE = Path.of("/nonexistent/bwrap");

    /** A real supervisor and real children, under a filter that hides the call from them. */
    @ParameterizedTest
    @CsvSource({
        "landlock, this kernel has no Landlock, 'Mechanism[name=lock-down, holds=false, detail=this kernel has no"
                + " Landlock'",
        "seccomp, seccomp failed with errno 38, 'Mechanism[name=seccomp, holds=false'"
    })
    void refusesCodeOnAKernelThatLacks(String mechanism, String reason, String told)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ChildCommand.ownJava().toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OldKernel.class.getName(),
                        SandboxFixture.installation().home().toString(),
                        mechanism)
                .redirectErrorStream(true)
                .start();
        String said;
        try (InputStream output = process.getInputStream()) {
            said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
        }

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said)
                .contains("compiled: Refused[", "ran: Refused[", "available: false")
                .contains("reason: ")
                .contains(reason)
                .contains(told);
    }

    @Test
    void runsInNamespacesOfItsOwnWhereBubblewrapWorks() {
        Bubblewrap bubblewrap = Bubblewrap.here(Bubblewrap.Wish.REQUIRED);
        assumeTrue(bubblewrap.program().isPresent(), "bubblewrap is not installed");
        try (LockedSandbox sandbox =
                SandboxFixture.sandbox(Supervisors.own(SandboxFixture.installation(), bubblewrap), SMALL)) {
            Classes classes = compiled(sandbox, "void main() { IO.print(ProcessHandle.current().pid()); }");

            RunOutcome outcome = sandbox.run(main(classes, WALL), RunListener.NONE);

            assertThat(outcome).isInstanceOf(RunOutcome.Finished.class);
            // processes are counted anew in there, and this one is among the first
            assertThat(Integer.parseInt(((RunOutcome.Finished) outcome).output().stdout()))
                    .isLessThan(200);
            assertThat(sandbox.status().mechanisms()).contains(Bubblewrap.holds());
        }
    }

    @Test
    void goesOnWithoutBubblewrapWhereItIsOnlyWishedForAndSaysSo() {
        var wished = new Bubblewrap(Bubblewrap.Wish.IF_POSSIBLE, Optional.of(NOWHERE));
        try (LockedSandbox sandbox =
                SandboxFixture.sandbox(Supervisors.own(SandboxFixture.installation(), wished), SMALL)) {
            assertThat(sandbox.trial()).isEmpty();
            assertThat(sandbox.status().mechanisms()).anySatisfy(mechanism -> {
                assertThat(mechanism.name()).isEqualTo(Bubblewrap.NAME);
                assertThat(mechanism.holds()).isFalse();
                assertThat(mechanism.detail()).contains("does not work here");
            });
        }
    }

    @Test
    void refusesCodeWithoutBubblewrapWhereItIsRequired() {
        var required = new Bubblewrap(Bubblewrap.Wish.REQUIRED, Optional.of(NOWHERE));
        try (LockedSandbox sandbox =
                SandboxFixture.sandbox(Supervisors.own(SandboxFixture.installation(), required), SMALL)) {
            assertThat(sandbox.compile(Sources.of("Solution.java", "void main() {}")))
                    .isInstanceOfSatisfying(
                            Compilation.Refused.class,
                            refused -> assertThat(refused.reason()).contains("bubblewrap is required"));
            assertThat(sandbox.status().available()).isFalse();
        }
    }
}
