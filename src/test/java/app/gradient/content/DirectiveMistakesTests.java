package app.gradient.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a directive, the author is told the file, the line and what to write instead. */
class DirectiveMistakesTests {
    private static final String FILE = "01-trial/01-first.md";
    private static final String FRONT = """
            ---
            slug: first
            title: Первый
            minutes: 5
            concepts: []
            ---
            """;

    /** The text of the section, the line of the file that must be named (the text begins on line 7), and what must be said. */
    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(
                        "Слово.\n\n:::definiton{title=\"Опечатка\"}\nТекст.\n:::\n",
                        9,
                        "is no block: there are definition"),
                Arguments.of(":::definition{titel=\"Опечатка\"}\nТекст.\n:::\n", 7, "does not know 'titel'"),
                Arguments.of("Слово.\n\n:::example{#exa}\nТекст.\n", 9, "is never closed by :::"),
                Arguments.of(":::proof\nТекст.\n:::\n", 7, "belongs inside :::theorem"),
                Arguments.of(":::figure{alt=\"Без файла\"}\nПодпись.\n:::\n", 7, "needs src="),
                Arguments.of(":::figure{src=none.svg alt=\"Нет файла\"}\nПодпись.\n:::\n", 7, "there is no drawing"),
                Arguments.of(":::interactive{name=vectors}\nПодпись.\n:::\n", 7, "needs alt="),
                Arguments.of("::definition{title=\"Одной строкой\"}\n", 7, "write :::definition"),
                Arguments.of("::program{file=None.java}\n", 7, "there is no program code/None.java"),
                Arguments.of("::program{region=dot}\n", 7, "needs file="),
                Arguments.of("::exercise{}\n", 7, "needs slug="),
                Arguments.of("Слово :trem[вектора]{vector} здесь.\n", 7, "':trem' is no directive"),
                Arguments.of("Слово :term[вектора]{nothing} здесь.\n", 7, "the glossary has no term 'nothing'"),
                Arguments.of("Абзац.\n\nСм. :ref{#def-none} ниже.\n", 9, "nothing has the id #def-none"),
                Arguments.of("Слово :cite{nobody2000}.\n", 7, "sources.yml has no 'nobody2000'"),
                Arguments.of("Число :value{program=None name=x}.\n", 7, "there is no program 'None'"),
                Arguments.of("Формула $\\frcc{1}{2}$ здесь.\n", 7, "formula \\frcc{1}{2}"),
                Arguments.of("$$ x = 1\n", 7, "never closed by $$"),
                Arguments.of("## Раз {#one}\n\n## Два {#one}\n", 9, "#one is already on line 7"),
                Arguments.of("```jaba\nint x;\n```\n", 7, "name the language"),
                Arguments.of("[Ссылка](javascript:alert) здесь.\n", 7, "a link may lead to"),
                Arguments.of("![Картинка](/x.png)\n", 7, "drawings are written as :::figure"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("mistakes")
    void nameTheFileAndTheLine(String text, int line, String says) {
        var errors = errorsOf(text);

        assertThat(errors)
                .as("mistakes of %s", text)
                .anySatisfy(error -> assertThat(error.toString())
                        .startsWith(FILE + ':' + line + ": ")
                        .contains(says));
    }

    @Test
    void areNoneInASoundText() {
        assertThat(errorsOf(":::definition{#def title=\"Верно\"}\nТекст с формулой $x$.\n:::\n\nСм. :ref{#def}.\n"))
                .isEmpty();
    }

    private static List<ContentError> errorsOf(String text) {
        var files = new TreeMap<String, byte[]>();
        files.put("01-trial/chapter.yml", bytes("""
                slug: trial
                title: Проба
                summary: Глава для проверки.
                objectives: [Проверить]
                prerequisites: [Ничего]
                """));
        files.put(FILE, bytes(FRONT + text));
        return CourseSource.read(new ContentFiles(files)).errors();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
