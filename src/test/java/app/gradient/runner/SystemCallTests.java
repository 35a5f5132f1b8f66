package app.gradient.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The filter, group by group, in a real process. */
class SystemCallTests {
    private static Map<String, Map<String, Long>> groups = Map.of();

    @BeforeAll
    static void callThemAll() throws IOException, InterruptedException {
        assumeTrue(Architecture.here().isPresent(), "the filter is for Linux");
        Process process = new ProcessBuilder(
                        ChildCommand.ownJava().toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FilteredChild.class.getName())
                .start();
        String said;
        try (InputStream output = process.getInputStream()) {
            said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(process.waitFor())
                .as(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .isZero();
        groups = said.lines()
                .map(line -> List.of(line.split(" ")))
                .collect(Collectors.groupingBy(
                        List::getFirst,
                        TreeMap::new,
                        Collectors.toMap(words -> words.get(1), words -> Long.parseLong(words.get(2)))));
    }

    @Test
    void letsThroughWhatAJvmNeeds() {
        assertThat(groups.get("allowed"))
                .hasSize(10)
                .allSatisfy((name, result) -> assertThat(result).isGreaterThanOrEqualTo(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"files", "network", "memory", "processes", "signals", "tracing", "limits", "commands", "kernel"})
    void refusesTheGroup(String group) {
        assertThat(groups.get(group))
                .isNotEmpty()
                .allSatisfy((name, result) -> assertThat(result).isEqualTo(-Kernel.EPERM));
    }

    @Test
    void claimsNotToKnowClone3SoThatThreadsAreMadeByClone() {
        assertThat(groups.get("clone3")).containsEntry("clone3", (long) -Kernel.ENOSYS);
    }
}
