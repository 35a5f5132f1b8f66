package app.gradient.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class LogValueTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            plain words, ёлка 😀         | "plain words, ёлка 😀"
            x" event=forged user="admin  | "x\\" event=forged user=\\"admin"
            back\\slash                  | "back\\\\slash"
            """)
    void leavesWordsReadableAndKeepsThemBetweenTheMarks(String value, String line) {
        assertThat(LogValue.of(value)).hasToString(line);
    }

    @Test
    void writesOutWhatWouldEndALineOrSteerATerminal() {
        var said = "\n\r\u0000\u001b[31m\u0085\u009b\u2028\u2029\u202e\u2066\u200b\ufeff\u00a0\ud800";

        assertThat(LogValue.of(said))
                .hasToString(
                        "\"\\u000a\\u000d\\u0000\\u001b[31m\\u0085\\u009b\\u2028\\u2029\\u202e\\u2066\\u200b\\ufeff"
                                + "\\u00a0\\ud800\"");
    }

    @Test
    void isOneTokenOnOneLineWhateverTheValueAndCanBeUndone() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            var value = new StringBuilder();
            for (int length = random.nextInt(100); length > 0; length--) {
                value.append((char) (random.nextBoolean() ? random.nextInt(256) : random.nextInt(0x10000)));
            }

            var line = LogValue.of(value).toString();

            assertThat(line.substring(1, line.length() - 1).replaceAll("\\\\.", ""))
                    .as("seed %d", seed)
                    .doesNotContain("\"")
                    .doesNotContainPattern("[\\p{gc=Cc}\\p{gc=Cf}\\p{gc=Zl}\\p{gc=Zp}\\p{gc=Cn}\\p{gc=Co}]");
            assertThat(JsonMapper.shared().readValue(line, String.class))
                    .as("seed %d", seed)
                    .isEqualTo(value.toString());
        }
    }

    @Test
    void cutsWhatIsLongBetweenCharacters() {
        assertThat(LogValue.of("a".repeat(500)).toString())
                .hasSize(LogValue.MOST + 3)
                .endsWith("a…\"");
        assertThat(LogValue.of("a😀b", 2)).hasToString("\"a…\"");
        assertThat(LogValue.of(null)).hasToString("\"\"");
    }
}
