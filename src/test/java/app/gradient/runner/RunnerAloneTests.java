package app.gradient.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The harness stands on the JDK alone: no class of a library is named in its byte code. */
class RunnerAloneTests {
    /** The last but one is the compiler's own interface to what it parsed. */
    private static final List<String> ALLOWED =
            List.of("java/", "javax/tools/", "com/sun/source/", "app/gradient/runner/");

    @Test
    void namesNothingButTheJdkInItsByteCode() throws IOException {
        Path folder = Path.of("target/classes/app/gradient/runner");

        Set<String> foreign = new TreeSet<>();
        try (Stream<Path> classes = Files.list(folder)) {
            for (Path file : classes.filter(RunnerAloneTests::isHarness).toList()) {
                foreign.addAll(foreignTo(file));
            }
        }

        assertThat(foreign).isEmpty();
    }

    @Test
    void numbersOfSystemCallsDifferWithinAnArchitecture() {
        for (Architecture architecture : Architecture.values()) {
            List<Integer> numbers = Stream.of(SystemCall.values())
                    .map(call -> call.number(architecture))
                    .filter(number -> number >= 0)
                    .toList();

            assertThat(numbers).as(architecture.name()).doesNotHaveDuplicates();
        }
    }

    private static boolean isHarness(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".class") && !name.equals("package-info.class");
    }

    private static Set<String> foreignTo(Path file) throws IOException {
        Set<String> names = new TreeSet<>();
        try (InputStream bytes = Files.newInputStream(file)) {
            ClassFile.of().parse(bytes.readAllBytes()).constantPool().forEach(entry -> {
                if (entry instanceof ClassEntry type) {
                    String name = type.asInternalName().replaceFirst("^\\[+L?", "");
                    boolean primitive = type.asInternalName().startsWith("[") && name.length() == 1;
                    if (!primitive && ALLOWED.stream().noneMatch(name::startsWith)) {
                        names.add(name);
                    }
                }
            });
        }
        return names;
    }
}
