package app.gradient.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
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

    @Test
    void takesOverTheDataOfTheFirstReleaseAndItsTablesFromTheSuperuser() throws IOException, SQLException {
        madeByTheFirstRelease(folder);

        try (var database = EmbeddedDatabase.start(folder)) {
            migrate(database);
            try (var connection = connect(database.jdbcUrl(), database.username(), database.password());
                    var statement = connection.createStatement()) {
                statement.execute(word("вектора"));

                assertThat(one(connection, "show server_version")).isEqualTo("18.6");
                assertThat(one(connection, "select count(*) from search_word where word % 'вектар'"))
                        .isEqualTo("2");
                assertThat(one(connection, "select tableowner from pg_tables where tablename = 'search_word'"))
                        .isEqualTo("gradient_owner");
            }
        }
    }

    @Test
    void writesWhatIsCommittedToTheDisk() throws SQLException {
        try (var database = EmbeddedDatabase.start(folder);
                var connection = connect(database)) {
            assertThat(one(connection, "show fsync")).isEqualTo("on");
            assertThat(one(connection, "show synchronous_commit")).isEqualTo("on");
            assertThat(one(connection, "show full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void letsTheApplicationReadAndWriteRowsAndNothingElse() throws SQLException {
        try (var database = EmbeddedDatabase.start(folder)) {
            migrate(database);
            try (var connection = connect(database.jdbcUrl(), database.username(), database.password());
                    var statement = connection.createStatement()) {
                statement.execute(word("kept"));

                assertThat(one(connection, "select word from search_word")).isEqualTo("kept");
                assertThat(one(connection, "select bool_and(success) from flyway_schema_history"))
                        .isEqualTo("t");
                for (var forbidden : List.of(
                        "delete from flyway_schema_history",
                        "alter table search_word add more text",
                        "drop table search_word",
                        "create table mine (word text)",
                        "create temporary table mine (word text)",
                        "create extension file_fdw",
                        "copy search_word from program 'id'",
                        "copy search_word to '/tmp/search_word'",
                        "select pg_read_file('/etc/passwd')",
                        "select lo_import('/etc/passwd')",
                        "select rolpassword from pg_authid",
                        "alter role gradient_app superuser",
                        "set role gradient_owner",
                        "alter system set fsync = off")) {
                    assertThatThrownBy(() -> statement.execute(forbidden))
                            .as(forbidden)
                            .isInstanceOf(SQLException.class)
                            .hasMessageMatching("(?s).*(permission denied|must be owner|must be superuser).*");
                }
            }
        }
    }

    @Test
    void isClosedToOtherUsersOfTheMachineFromItsFirstMoment() throws IOException {
        try (var database = EmbeddedDatabase.start(folder)) {
            assertThat(database.jdbcUrl()).contains("127.0.0.1");
            assertThat(Files.readAllLines(folder.resolve("cluster").resolve("pg_hba.conf")))
                    .filteredOn(line -> !line.isBlank() && !line.startsWith("#"))
                    .isNotEmpty()
                    .allMatch(line -> line.endsWith("scram-sha-256"));
        }
    }

    /** As the first release left it: everything belongs to the superuser, who is asked for the password. */
    private static void madeByTheFirstRelease(Path folder) throws IOException, SQLException {
        var password = "5ec4e7";
        Files.writeString(folder.resolve("password"), password);
        try (var jar = new ZipFile(
                        Path.of("target", "first-postgresql", "postgresql.jar").toFile());
                var server = EmbeddedPostgres.builder()
                        .setPgBinaryResolver((system, hardware) -> jar.getInputStream(jar.stream()
                                .filter(entry -> entry.getName().endsWith(".txz"))
                                .findFirst()
                                .orElseThrow()))
                        .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                        .setDataDirectory(folder.resolve("cluster"))
                        .setCleanDataDirectory(false)
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setLocaleConfig("locale", "C")
                        .setLocaleConfig("encoding", "UTF8")
                        .setLocaleConfig("lc-ctype", "C.UTF-8")
                        .start();
                var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            assertThat(one(connection, "show server_version")).isEqualTo("18.1");
            statement.execute("alter user postgres password '" + password + "'");
            migrate(server.getJdbcUrl("postgres", "postgres"), "postgres", password);
            statement.execute(word("вектор"));
            Files.writeString(
                    folder.resolve("cluster").resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        }
    }

    private static void migrate(EmbeddedDatabase database) {
        migrate(database.jdbcUrl(), database.owner(), database.password());
    }

    private static void migrate(String url, String user, String password) {
        Flyway.configure().dataSource(url, user, password).load().migrate();
    }

    private static String word(String word) {
        return "insert into search_word values (gen_random_uuid(), '" + word + "', 1)";
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }

    private static Connection connect(String url, String user, String password) throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.password());
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
