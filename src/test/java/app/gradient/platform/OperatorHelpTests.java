package app.gradient.platform;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.platform.OperatorCommand.ExitCode;
import app.gradient.support.GradientTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Help is read from a file, so that nobody waits for an application to start: the file says what the commands say. */
@GradientTest
class OperatorHelpTests {
    /** No application at all: a command that started one would fail. */
    private static final Class<?> NONE = OperatorHelpTests.class;

    @Autowired
    private List<OperatorCommand> commands;

    @Test
    void theFileHasTheUsageOfEachCommand() {
        assertThat(Operator.USAGE)
                .containsExactlyInAnyOrderElementsOf(commands.stream()
                        .flatMap(command -> command.usage().stream())
                        .toList());
    }

    @Test
    void helpStartsNothing() {
        var out = new ByteArrayOutputStream();

        var code = Operator.run(NONE, new PrintStream(out, true, StandardCharsets.UTF_8), System.err, "help");

        assertThat(code).isEqualTo(ExitCode.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("usage:", "user enable", "mail test");
    }

    @Test
    void anUnknownCommandIsToldWhatThereIs() {
        var err = new ByteArrayOutputStream();

        var code = Operator.run(NONE, System.out, new PrintStream(err, true, StandardCharsets.UTF_8), "restore");

        assertThat(code).isEqualTo(ExitCode.MISUSED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("there is no command restore", "user add");
    }
}
