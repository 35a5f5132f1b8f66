package app.gradient.platform;

import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in a line what is wrong with the settings and what to do, where a start would end in a page of stack trace. */
final class RefusedStart implements FailureAnalyzer {
    private static final int DEEPEST = 30;

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        var cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            var advice = advice(cause);
            if (advice.isPresent()) {
                return new FailureAnalysis(
                        String.valueOf(cause.getMessage()).lines().findFirst().orElse(""), advice.get(), cause);
            }
            cause = cause.getCause();
        }
        return null;
    }

    private static Optional<String> advice(Throwable cause) {
        return switch (cause) {
            case DataInUse inUse ->
                Optional.of("Stop the other process, or choose another folder with GRADIENT_DATA_DIR.");
            case SQLException sql -> ofDatabase(sql);
            case DateTimeException zone ->
                Optional.of("Set GRADIENT_TIME_ZONE to a zone's name, such as Europe/Moscow.");
            case FileSystemException file ->
                Optional.of("Make the folder writable for the user that runs Gradient, or choose another one with"
                        + " GRADIENT_DATA_DIR.");
            default -> Optional.empty();
        };
    }

    /** Source: PostgreSQL 18, appendix A. */
    private static Optional<String> ofDatabase(SQLException failure) {
        return switch (Optional.ofNullable(failure.getSQLState()).orElse("")) {
            case "28P01", "28000" ->
                Optional.of(
                        "Check SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD, and SPRING_FLYWAY_USER and"
                                + " SPRING_FLYWAY_PASSWORD where migrations have an owner of their own.");
            case "3D000" -> Optional.of("Create the database, or name another one in SPRING_DATASOURCE_URL.");
            case "42501" ->
                Optional.of("Give the database's owner to the migrations (SPRING_FLYWAY_USER, SPRING_FLYWAY_PASSWORD);"
                        + " README says how to make the roles.");
            case String state
            when state.startsWith("08") || state.startsWith("57P0") ->
                Optional.of("Start the database, or correct the address in SPRING_DATASOURCE_URL.");
            default -> Optional.empty();
        };
    }
}
