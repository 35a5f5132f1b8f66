package app.gradient.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChildProcessTests {
    private static Kernel kernel;

    @BeforeAll
    static void onLinux() {
        assumeTrue(Architecture.here().isPresent(), "system calls of Linux");
        kernel = new Kernel(Architecture.here().orElseThrow());
    }

    private static ChildProcess shell(String script) {
        return ChildProcess.start(kernel, List.of("/bin/sh", "-c", script), Map.of("WORD", "said"));
    }

    /** A shell, and Java's own Process, call both 137. */
    @ParameterizedTest
    @CsvSource({
        "exit 137, false, 137",
        "kill -9 $$, true, 9",
        "exit 3, false, 3",
        "kill -6 $$, true, 6",
        "exit 0, false, 0"
    })
    void tellsWhatAProcessExitedWithFromWhatEndedIt(String script, boolean bySignal, int code) {
        var death = shell(script).await();

        assertThat(death.bySignal()).isEqualTo(bySignal);
        assertThat(death.code()).isEqualTo(code);
        assertThat(death.isKill()).isEqualTo(bySignal && code == 9);
    }

    @Test
    void passesBytesBothWaysAndErrorsBeside() throws IOException {
        var child = shell("read line; echo \"$line $WORD\"; echo wrong >&2");
        try (var input = child.input()) {
            input.write("hello\n".getBytes(StandardCharsets.UTF_8));
        }

        try (var output = child.output();
                var errors = child.errors()) {
            assertThat(output.readAllBytes()).asString().isEqualTo("hello said\n");
            assertThat(errors.readAllBytes()).asString().isEqualTo("wrong\n");
        }
        assertThat(child.await().code()).isZero();
    }

    @Test
    void handsOnNoDescriptorButThreePipes() throws IOException {
        try (var secret = new java.io.FileInputStream("/etc/hostname")) {
            assertThat(secret.read()).isPositive();
            var child = shell("ls /proc/self/fd | wc -l");

            try (var output = child.output()) {
                // the fourth is what ls reads the folder by
                assertThat(new String(output.readAllBytes(), StandardCharsets.UTF_8).strip())
                        .isEqualTo("4");
            }
            child.await();
        }
    }

    @Test
    void killsAndLimitsNobodyOnceItsChildIsGone() {
        var child = shell("exit 1");
        child.await();

        child.kill();
        child.limit("RLIMIT_CORE", LockDown.CORE, 0);

        assertThat(child.cpuNanos()).isNegative();
        assertThatThrownBy(child::status).isInstanceOf(IOException.class);
    }

    @Test
    void sumsWhatAProcessHoldsOfItsOwn() throws IOException {
        var child = shell("echo up; read line");
        try (var output = child.output();
                var status = child.status()) {
            // before that it may still be on its way into the shell
            assertThat(output.readNBytes(3)).asString().isEqualTo("up\n");

            var footprint = Footprint.read(status);

            assertThat(footprint.threads()).isEqualTo(1);
            assertThat(footprint.memory()).isBetween(16L << 10, 8L << 20);
            assertThat(footprint.addressSpace()).isGreaterThan(footprint.memory());
        }
        child.kill();
        assertThat(child.await().isKill()).isTrue();
    }

    @Test
    void refusesAProgramThatIsNotThere() {
        assertThatThrownBy(() -> ChildProcess.start(kernel, List.of("/nonexistent/program"), Map.of()))
                .isInstanceOf(LockDownFailed.class)
                .hasMessageContaining("posix_spawn");
    }
}
