package app.gradient.submission.queue;

import app.gradient.account.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Reads works out of a query's rows, also where the query joins them with what they are about. */
public final class WorkRows {
    /** The columns that {@link #work} needs, to be selected from a table named or aliased {@code work}. */
    public static final String COLUMNS = """
            work.work_id, work.person_id, work.lane, work.priority, work.state, work.claims, work.faults, work.incident,
            work.cancel_requested_at, work.stored_at, work.dispatched_at, work.claimed_at, work.compiled_at, work.ran_at,
            work.graded_at, work.notified_at, coalesce(work.line, work.person_id) as line
            """;

    private WorkRows() {}

    public static Work work(ResultSet row, int index) throws SQLException {
        return new Work(
                row.getObject("work_id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("line", UUID.class),
                Lane.ofKey(row.getString("lane")),
                Priority.ofRank(row.getInt("priority")),
                State.ofKey(row.getString("state")),
                row.getInt("claims"),
                row.getInt("faults"),
                row.getObject("cancel_requested_at") != null,
                Optional.ofNullable(row.getString("incident")),
                new Work.Times(
                        instant(row, "stored_at").orElseThrow(),
                        instant(row, "dispatched_at"),
                        instant(row, "claimed_at"),
                        instant(row, "compiled_at"),
                        instant(row, "ran_at"),
                        instant(row, "graded_at"),
                        instant(row, "notified_at")));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
