package app.gradient.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL server that belongs to this process and keeps its data in a folder between starts.
 *
 * <p>It listens on the loopback address only and asks for a password that is drawn at the first start, so that other
 * users of the same machine cannot read it; its folder is closed to them. Runs as a plain user and, through a user
 * namespace, as root.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    private static final String SUPERUSER = "postgres";

    /** Where {@code postmaster.pid} names the port, counted from 0. Source: PostgreSQL, src/include/utils/pidfile.h. */
    private static final int PORT_LINE = 3;

    private final int port;
    private final String password;

    /** Nothing for a server that belongs to another process. */
    private final @Nullable Owned owned;

    private EmbeddedDatabase(int port, String password, @Nullable Owned owned) {
        this.port = port;
        this.password = password;
        this.owned = owned;
    }

    /** A server of this process, and the lock that says so. */
    private record Owned(EmbeddedPostgres server, FileChannel channel, FileLock lock) {}

    /**
     * For a command of the operator: the server of the running application if there is one, otherwise a server of its own.
     *
     * @throws UncheckedIOException as {@link #start}
     */
    public static EmbeddedDatabase joinOrStart(Path folder) {
        try {
            if (isInUse(folder)) {
                int port = Integer.parseInt(
                        Files.readAllLines(folder.resolve("cluster").resolve("postmaster.pid"))
                                .get(PORT_LINE)
                                .strip());
                return new EmbeddedDatabase(port, password(folder.resolve("password")), null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The running application's PostgreSQL in " + folder.toAbsolutePath() + " can't be joined", e);
        }
        return start(folder);
    }

    private static boolean isInUse(Path folder) throws IOException {
        var file = folder.resolve("in-use.lock");
        if (!Files.exists(file)) {
            return false;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var lock = lockOrNull(channel)) {
            return lock == null;
        }
    }

    /**
     * Starts the server on the data under {@code folder}, creating them at the first start.
     *
     * @throws DataInUse if another running process uses the same folder
     * @throws UncheckedIOException if the folder cannot be written or the server does not start within 60 seconds
     */
    public static EmbeddedDatabase start(Path folder) {
        try {
            PrivateFolder.create(folder);
            var channel = FileChannel.open(
                    folder.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = lockOrNull(channel);
            if (lock == null) {
                channel.close();
                throw new DataInUse(folder);
            }
            var data = folder.resolve("cluster");
            stopOrphan(data);
            var password = password(folder.resolve("password"));
            var server = launch(folder, data, password);
            var started = new EmbeddedDatabase(server.getPort(), password, new Owned(server, channel, lock));
            started.closeOpenRules(data);
            started.prepareRoles();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The embedded PostgreSQL did not start. Its data are in " + folder.toAbsolutePath()
                            + "; to use a server of your own, set SPRING_DATASOURCE_URL.",
                    e);
        }
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** The role that the application works as. */
    public String username() {
        return DatabaseRoles.APPLICATION;
    }

    /** The role that migrations run as. */
    public String owner() {
        return DatabaseRoles.OWNER;
    }

    /** Of all roles: whoever reads the file with it may become any of them. */
    public String password() {
        return password;
    }

    /** A connection that may do everything: for roles and restores, and nothing that a visitor sent. */
    public Connection superuser() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), SUPERUSER, password);
    }

    @Override
    public void close() {
        if (owned == null) {
            return;
        }
        try (var channel = owned.channel;
                var lock = owned.lock) {
            owned.server.close();
        } catch (IOException e) {
            log.warn("event=embedded_postgres_stop_failed reason={}", LogValue.of(e.getMessage()));
        }
    }

    private static @Nullable FileLock lockOrNull(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very JVM, which is "another user" all the same
        }
    }

    private static EmbeddedPostgres launch(Path folder, Path data, String password) throws IOException {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                // the application context closes the server after the connection pool; a hook would race with it
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("encoding", "UTF8")
                // trigrams take letters from here: under "C" no Cyrillic letter is one, and no slip is forgiven
                .setLocaleConfig("lc-ctype", ctype())
                // options of initdb, too: nobody gets in without the password, from its first moment on
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig(
                        "pwfile", folder.resolve("password").toAbsolutePath().toString())
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                // the library switches both off for tests; here one would lose a learner's last second, the other the
                // whole
                // cluster when the power goes
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .setConnectConfig("password", password)
                .start();
    }

    private static String ctype() {
        return System.getProperty("os.name").startsWith("Mac") ? "UTF-8" : "C.UTF-8";
    }

    /** A server that outlived a killed JVM still holds the data folder: stop it, its clients are gone. */
    private static void stopOrphan(Path data) throws IOException {
        long pid;
        try {
            pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
        } catch (NoSuchFileException e) {
            return;
        }
        var process = ProcessHandle.of(pid)
                .filter(p ->
                        p.info().command().filter(c -> c.contains("postgres")).isPresent());
        if (process.isEmpty()) {
            return;
        }
        log.info("event=embedded_postgres_orphan_found pid={}", pid);
        process.get().destroy();
        try {
            process.get().onExit().get(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.get().destroyForcibly();
            process.get().onExit().join();
        } catch (ExecutionException e) {
            throw new IOException("Could not wait for the orphaned PostgreSQL server " + pid, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while stopping the orphaned PostgreSQL server " + pid, e);
        }
    }

    private static String password(Path file) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var password = HexFormat.of().formatHex(bytes);
        if (PrivateFolder.PERMISSIONS) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, password);
        return password;
    }

    /**
     * Versions before this one let {@code initdb} open the cluster to everybody on the machine and closed it a moment later; where
     * such a first start was cut off in between, it is closed now.
     */
    private void closeOpenRules(Path data) throws IOException {
        var rules = data.resolve("pg_hba.conf");
        boolean open = Files.readAllLines(rules).stream()
                .anyMatch(line -> !line.startsWith("#") && line.strip().endsWith("trust"));
        if (!open) {
            return;
        }
        try (var connection = superuser();
                var statement = connection.createStatement()) {
            statement.execute("alter user " + SUPERUSER + " password '" + password + "'");
            Files.writeString(rules, "host all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException("Could not set the password of the embedded PostgreSQL", e);
        }
    }

    private void prepareRoles() throws IOException {
        try (var connection = superuser()) {
            DatabaseRoles.prepare(connection, password);
        } catch (SQLException e) {
            throw new IOException("Could not prepare the roles of the embedded PostgreSQL", e);
        }
    }
}
