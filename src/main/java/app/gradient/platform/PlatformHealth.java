package app.gradient.platform;

import app.gradient.platform.HealthReport.Level;
import app.gradient.platform.HealthReport.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** What the ground itself reports: database and migrations, mail, disk. */
@Configuration(proxyBeanMethods = false)
class PlatformHealth {
    private static final long LITTLE_SPACE_MIB = 1024;
    private static final long TOO_LITTLE_SPACE_MIB = 128;

    @Bean
    HealthReport databaseHealth(JdbcClient database, Flyway flyway) {
        return report("database", () -> List.of(server(database), migrations(flyway)));
    }

    private static Line server(JdbcClient database) {
        try {
            var version =
                    database.sql("show server_version").query(String.class).single();
            long size = database.sql("select pg_database_size(current_database())")
                    .query(Long.class)
                    .single();
            return new Line(Level.OK, "server", "PostgreSQL " + version + ", " + (size >> 20) + " MiB")
                    .said("health.detail.server", version, DataSize.ofBytes(size));
        } catch (DataAccessException e) {
            return new Line(
                    Level.FAILURE,
                    "server",
                    "no answer: " + e.getMostSpecificCause().getMessage());
        }
    }

    private static Line migrations(Flyway flyway) {
        var info = flyway.info();
        int pending = info.pending().length;
        var current = info.current();
        var at = current == null ? "none applied" : "at " + current.getVersion() + " " + current.getDescription();
        return pending == 0
                ? new Line(Level.OK, "migrations", at)
                        .said("health.detail.migrations", current == null ? "—" : String.valueOf(current.getVersion()))
                : new Line(Level.FAILURE, "migrations", at + ", " + pending + " pending");
    }

    @Bean
    HealthReport mailHealth(Mail mail, Environment environment) {
        return report(
                "mail",
                () -> List.of(
                        mail.isConfigured()
                                ? new Line(Level.OK, "smtp", environment.getProperty("spring.mail.host", ""))
                                : new Line(
                                                Level.WARNING,
                                                "smtp",
                                                "not configured: passwords are reset by links from an admin; set spring.mail.host")
                                        .said("health.detail.mail.none")));
    }

    @Bean
    HealthReport diskHealth(@Value("${gradient.data-dir}") Path dataDirectory) {
        return report("disk", () -> List.of(space(dataDirectory)));
    }

    private static Line space(Path directory) {
        try {
            Files.createDirectories(directory);
            long bytes = Files.getFileStore(directory).getUsableSpace();
            long free = bytes >> 20;
            var detail = free + " MiB free in " + directory.toAbsolutePath().normalize();
            if (!Files.isWritable(directory)) {
                return new Line(Level.FAILURE, "data", directory.toAbsolutePath() + " is not writable");
            }
            return new Line(
                            free < TOO_LITTLE_SPACE_MIB
                                    ? Level.FAILURE
                                    : free < LITTLE_SPACE_MIB ? Level.WARNING : Level.OK,
                            "data",
                            detail)
                    .said(
                            "health.detail.data",
                            DataSize.ofBytes(bytes),
                            directory.toAbsolutePath().normalize().toString());
        } catch (IOException e) {
            return new Line(Level.FAILURE, "data", directory.toAbsolutePath() + ": " + e.getMessage());
        }
    }

    private static HealthReport report(String name, Supplier<List<Line>> lines) {
        return new HealthReport() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Line> lines() {
                return lines.get();
            }
        };
    }
}
