package app.gradient.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.FieldInstruction;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing that one source leaves changes what another compiles to. */
class JavacTests {
    private static final Pattern COUNTS =
            Pattern.compile("TRIAL sequences (\\d+) compilations (\\d+) prepared (\\d+) .* differing (\\d+)");

    @Test
    void saysAfterAnySourceWhatAFreshCompilerSays() throws Exception {
        holdAgainstFreshCompilers(1, 40, 20);
    }

    @Test
    @Tag("long")
    void saysAfterTenThousandSequencesWhatAFreshCompilerSays() throws Exception {
        holdAgainstFreshCompilers(2, Integer.MAX_VALUE, 7_500);
    }

    /**
     * Its static fields are all that javac shares between contexts. Those that are written after their class is ready hold
     * what the JDK or the options say; one more in another JDK is to be looked at before it is added here.
     */
    @Test
    void knowsEveryStaticFieldThatJavacWrites() throws IOException {
        Set<String> written = new TreeSet<>();
        try (Stream<Path> classes = Files.walk(
                FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/jdk.compiler/com/sun/tools/javac"))) {
            for (Path file :
                    classes.filter(path -> path.toString().endsWith(".class")).toList()) {
                ClassModel model = ClassFile.of().parse(Files.readAllBytes(file));
                for (MethodModel method : model.methods()) {
                    if (!method.methodName().equalsString("<clinit>")) {
                        method.code()
                                .ifPresent(code -> code.forEach(element -> {
                                    if (element instanceof FieldInstruction field
                                            && field.opcode() == java.lang.classfile.Opcode.PUTSTATIC) {
                                        written.add(name(field.owner()) + "."
                                                + field.name().stringValue());
                                    }
                                }));
                    }
                }
            }
        }

        assertThat(written)
                .containsExactlyInAnyOrder(
                        "JCDiagnostic.fragmentFormatter", // words of messages
                        "JRTIndex.sharedInstance", // what lies in the JDK's packages
                        "JavaCompiler.versionRB", // the JDK's version
                        "JavacMessages.defaultBundle", // words of messages
                        "JavacMessages.defaultMessages", // words of messages
                        "SharedNameTable.freelist", // names of other contexts, with an option that isn't given
                        "Type.moreInfo"); // an option of javac's own developers
    }

    private static String name(ClassEntry type) {
        return type.asInternalName().replaceFirst(".*/", "");
    }

    private static void holdAgainstFreshCompilers(long seed, int mostPairs, int quadruples) throws Exception {
        Process trial = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx700m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--add-exports",
                        "jdk.compiler/com.sun.tools.javac.api=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CompilerTrial.class.getName(),
                        Long.toString(seed),
                        Integer.toString(mostPairs),
                        Integer.toString(quadruples))
                .redirectErrorStream(true)
                .start();
        String said = new String(trial.getInputStream().readAllBytes());

        assertThat(trial.waitFor()).as(said).isZero();
        Matcher counts = COUNTS.matcher(said);
        assertThat(counts.find()).as(said).isTrue();
        System.out.println(counts.group());
        assertThat(said).doesNotContain("DIFFERS");
        assertThat(Integer.parseInt(counts.group(1))).isGreaterThanOrEqualTo(Math.min(mostPairs, 2_000) + quadruples);
        assertThat(Integer.parseInt(counts.group(3)))
                .as("compilations in a prepared context")
                .isGreaterThan(Integer.parseInt(counts.group(2)) / 3);
        assertThat(counts.group(4)).isEqualTo("0");
    }
}
