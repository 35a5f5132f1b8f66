package app.gradient.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.Gradient;
import app.gradient.platform.Operator;
import app.gradient.platform.OperatorCommand.ExitCode;
import app.gradient.support.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The commands as the shell sees them, one after the other on one database: each starts the application anew. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperatorCommandsTests {
    private final String database = TestDatabase.freshDatabase();

    @Test
    @Order(1)
    void addsAnAdminAndPrintsALinkForThePassword() {
        var said = run("user", "add", "Ada@Example.org", "--name", "Ада", "--role", "admin");

        assertThat(said.code()).isEqualTo(ExitCode.DONE);
        assertThat(said.out())
                .contains("added Ada@Example.org as ADMIN")
                .containsPattern("/password/new\\?token=[A-Za-z0-9_-]{43}");
    }

    @Test
    @Order(2)
    void issuesATokenAndPrintsNothingElse() {
        var said = run("token", "issue", "ada@example.org", "--scopes", "read,teach", "--days=7");

        assertThat(said.code()).isEqualTo(ExitCode.DONE);
        assertThat(said.out().strip()).matches("grad_[A-Za-z0-9_-]{43}");
    }

    @Test
    @Order(3)
    void keepsTheOnlyAdmin() {
        var said = run("user", "role", "ada@example.org", "LEARNER");

        assertThat(said.code()).isEqualTo(ExitCode.FAILED);
        assertThat(said.out()).contains("only admin");
    }

    @Test
    @Order(4)
    void explainsItselfWhenMisused() {
        var said = run("user", "add", "eve@example.org", "--role", "KING");

        assertThat(said.code()).isEqualTo(ExitCode.MISUSED);
        assertThat(said.err()).contains("there is no role KING").contains("usage:");
    }

    @Test
    @Order(4)
    void closesAndOpensAnAccountButNeverTheLastThatCanComeIn() {
        run("user", "add", "grace@example.org", "--role", "admin");

        var closed = run("user", "disable", "grace@example.org");
        var last = run("user", "disable", "ada@example.org");
        var demoted = run("user", "role", "ada@example.org", "INSTRUCTOR");
        var opened = run("user", "enable", "grace@example.org");
        var nowOneOfTwo = run("user", "disable", "ada@example.org");
        var unknown = run("user", "enable", "nobody@example.org");

        assertThat(closed.code()).isEqualTo(ExitCode.DONE);
        assertThat(last.code()).isEqualTo(ExitCode.FAILED);
        assertThat(last.out()).contains("only admin who can come in");
        assertThat(demoted.code()).isEqualTo(ExitCode.FAILED);
        assertThat(opened.out()).contains("grace@example.org may come in again");
        assertThat(nowOneOfTwo.code()).isEqualTo(ExitCode.DONE);
        assertThat(unknown.code()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    @Order(5)
    void reportsOnTheHouse() {
        var said = run("doctor");

        assertThat(said.out())
                .contains("PostgreSQL 18")
                .contains("migrations")
                .contains("smtp")
                .contains("MiB free")
                .contains("a small program compiled and ran")
                .contains("seccomp");
    }

    private Said run(String... words) {
        var arguments = new ArrayList<>(List.of(words));
        TestDatabase.settings(database).forEach((name, value) -> arguments.add("--" + name + "=" + value));
        arguments.add("--gradient.data-dir=target/test-data/operator");
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var code = Operator.run(
                Gradient.class,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments.toArray(String[]::new));
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private record Said(ExitCode code, String out, String err) {}
}
