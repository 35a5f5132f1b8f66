package app.gradient.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTests {

    @TempDir
    Path folder;

    @Test
    void keepsItsDataBetweenStartsAndAsksForItsPassword() throws SQLException {
        try (var first = EmbeddedDatabase.start(folder);
                var connection = connect(first)) {
            connection.createStatement().execute("create table note as select 'kept' as word");
        }

        try (var second = EmbeddedDatabase.start(folder);
                var connection = connect(second)) {
            var found = connection.createStatement().executeQuery("select word from note");
            assertThat(found.next()).isTrue();
            assertThat(found.getString(1)).isEqualTo("kept");
            assertThatThrownBy(() -> DriverManager.getConnection(second.jdbcUrl(), second.username(), "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void refusesASecondProcessOnTheSameFolder() {
        try (var running = EmbeddedDatabase.start(folder)) {
            assertThat(running.jdbcUrl()).contains("127.0.0.1");
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("GRADIENT_DATA_DIR");
        }
    }

    /** The library leaves a folder of programs in it that anybody may write to. */
    @Test
    void closesItsFolderToOtherUsers() throws IOException {
        var data = Files.createDirectory(folder.resolve("data"));
        assumeTrue(Files.getFileStore(data).supportsFileAttributeView("posix"), "no permissions to look at here");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxrwxrwx"));

        try (var running = EmbeddedDatabase.start(data)) {
            assertThat(running.jdbcUrl()).contains("127.0.0.1");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void takesOverFromAServerThatOutlivedAKilledProcess() throws IOException, InterruptedException, SQLException {
        var killed = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DiesWithoutStopping.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("child.log").toFile())
                .start();
        assertThat(killed.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(killed.exitValue()).isEqualTo(DiesWithoutStopping.EXIT_CODE);

        try (var next = EmbeddedDatabase.start(folder);
                var connection = connect(next)) {
            var found = connection.createStatement().executeQuery("select count(*) from committed");
            assertThat(found.next()).isTrue();
            assertThat(found.getInt(1)).isEqualTo(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    }

    /** Starts the server, commits a row and is gone without stopping the server, as after kill -9. */
    static final class DiesWithoutStopping {
        static final int EXIT_CODE = 9;

        static void main(String[] arguments) throws SQLException {
            var database = EmbeddedDatabase.start(Path.of(arguments[0]));
            try (var connection = connect(database)) {
                connection.createStatement().execute("create table committed as select 1 as one");
            }
            Runtime.getRuntime().halt(EXIT_CODE);
        }
    }
}
