package app.gradient;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The stack of {@code docker-compose.yml}, by the script that can also be run by hand; only with {@code -Dcompose}. Its progress is in {@code target/compose.log}. */
@Tag("compose")
class ComposeTests {
    private static final long MINUTES = 60;

    @Test
    void theStackSurvivesRestartsScalingAndARestore() throws IOException, InterruptedException {
        var log = Path.of("target", "compose.log");
        var process = new ProcessBuilder("bash", "src/test/compose/run.sh")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended;
        try {
            ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        } finally {
            process.destroy();
        }

        assertThat(ended).as("ended within %d minutes", MINUTES).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }
}
