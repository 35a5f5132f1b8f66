package app.gradient.support;

import app.gradient.platform.DatabaseRoles;
import app.gradient.platform.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The one switch for the tests' PostgreSQL: a container where a Docker engine answers, the embedded server where none
 * does. Every application context gets an empty database of its own on that one server.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** @param superuser who makes the databases; what is tested runs as the roles of the product */
    private record Server(String jdbcUrl, String superuser, String password, Runnable close) {}

    /** Of the product's roles. */
    private static final String PASSWORD = HexFormat.of().formatHex(new SecureRandom().generateSeed(16));

    private static volatile boolean closedByContexts;

    private static final AtomicInteger NEXT = new AtomicInteger();

    /** Where several test JVMs share one folder, each keeps its own data. */
    static final Path DATA =
            Path.of("target", "test-data", Long.toString(ProcessHandle.current().pid()));

    private static final class Holder {
        static final Server SERVER = start();

        private static Server start() {
            if (DockerClientFactory.instance().isDockerAvailable()) {
                var container =
                        new PostgreSQLContainer(System.getProperty("gradient.test.postgres-image", "postgres:18"));
                container.start();
                return new Server(
                        container.getJdbcUrl(), container.getUsername(), container.getPassword(), container::stop);
            }
            forgetTheDead();
            var database = EmbeddedDatabase.start(DATA.resolve("postgresql"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                if (!closedByContexts) {
                    database.close();
                }
            }));
            return new Server(database.jdbcUrl(), "postgres", database.password(), database::close);
        }
    }

    /** Each test JVM's data may be looked at when it has ended, until the next one starts: together they fill a disk. */
    private static void forgetTheDead() {
        try (var folders = Files.newDirectoryStream(Files.createDirectories(DATA.getParent()), "[0-9]*")) {
            for (var folder : folders) {
                if (ProcessHandle.of(Long.parseLong(folder.getFileName().toString()))
                        .isEmpty()) {
                    FileSystemUtils.deleteRecursively(folder);
                }
            }
        } catch (IOException e) {
            // another test JVM removes them at the same moment; what both leave goes next time
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var server = Holder.SERVER;
        if (!closedByContexts) {
            closedByContexts = true;
            // after the contexts: what they still have to write would wait half a minute for a server that is gone
            SpringApplication.getShutdownHandlers().add(server.close());
        }
        TestPropertyValues.of(settings(freshDatabase()))
                .and(
                        "spring.datasource.hikari.maximum-pool-size=10",
                        // each visitor of a test says an address of its own
                        "GRADIENT_TRUSTED_PROXIES=127.0.0.1",
                        // a browser's visitors have one address
                        "GRADIENT_LIMITS_GUESTS_PER_HOUR=100000",
                        "gradient.data-dir=" + DATA.resolve("app"))
                .applyTo(context);
    }

    /**
     * The address of a new, empty database with the product's roles; for tests that start the application in a process of its
     * own.
     */
    public static String freshDatabase() {
        var server = Holder.SERVER;
        var name = "gradient_" + NEXT.incrementAndGet();
        var address = server.jdbcUrl().replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1");
        try (var connection = superuser(server.jdbcUrl());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
            try (var inside = superuser(address)) {
                DatabaseRoles.prepare(inside, PASSWORD);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not create the database " + name, e);
        }
        return address;
    }

    /** What an application over {@code database} has to be told, as an operator would: who migrates, who works. */
    public static Map<String, String> settings(String database) {
        return Map.of(
                "spring.datasource.url", database,
                "spring.datasource.username", DatabaseRoles.APPLICATION,
                "spring.datasource.password", PASSWORD,
                "spring.flyway.user", DatabaseRoles.OWNER,
                "spring.flyway.password", PASSWORD);
    }

    /** Who may do everything, for what a test has to break or to watch. */
    public static Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(database, Holder.SERVER.superuser(), Holder.SERVER.password());
    }

    /** The secret of the product's roles. */
    public static String password() {
        return PASSWORD;
    }
}
