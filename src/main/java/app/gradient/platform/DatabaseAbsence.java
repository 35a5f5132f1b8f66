package app.gradient.platform;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;

/** Tells that the database could not be reached from what went wrong in itself. */
final class DatabaseAbsence {
    /** How far to look down a chain of causes, which may lead back to its beginning. */
    private static final int DEEPEST = 20;

    private DatabaseAbsence() {}

    /** What the driver or the pool says, if a lost or missing connection is what {@code failure} comes from. */
    static Optional<SQLException> in(Throwable failure) {
        var cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException sql && isAbsence(sql)) {
                return Optional.of(sql);
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    /** Source: PostgreSQL 18, appendix A: class 08 is the connection, 57P01 to 57P03 a server that stops or starts. */
    private static boolean isAbsence(SQLException failure) {
        var state = Optional.ofNullable(failure.getSQLState()).orElse("");
        return failure instanceof SQLTransientConnectionException
                // what the pool says of a connection that it gave up, to whoever still rolls back on it
                || (state.isEmpty() && "Connection is closed".equals(failure.getMessage()))
                || state.startsWith("08")
                || state.matches("57P0[123]");
    }
}
