package app.gradient.submission;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.support.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/**
 * A witness in the database itself: a trigger counts how often each submission gets its verdict, whatever becomes of the
 * processes that give it.
 */
final class Ledger {
    /** How it names its connections, so that who cuts connections can spare them. */
    static final String NAME = "ledger";

    private final String database;

    private Ledger(String database) {
        this.database = database + (database.contains("?") ? "&" : "?") + "ApplicationName=" + NAME;
    }

    /** Starts counting in a database that a server has migrated. */
    static Ledger in(String database) {
        var ledger = new Ledger(database);
        ledger.execute("""
                create table verdict_count (submission_id uuid primary key, verdicts int not null);
                create function count_verdict() returns trigger language plpgsql security definer as $$
                begin
                    insert into verdict_count values (new.submission_id, 1)
                    on conflict (submission_id) do update set verdicts = verdict_count.verdicts + 1;
                    return null;
                end $$;
                create trigger count_verdict after update of verdict on submission
                    for each row execute function count_verdict();
                """);
        return ledger;
    }

    int ended() {
        return count("select count(*) from work where graded_at is not null");
    }

    int unfinished() {
        return count("select count(*) from work where graded_at is null");
    }

    int unannounced() {
        return count("select count(*) from work where notified_at is null");
    }

    int ourFaults() {
        return count("select count(*) from work where state = 'our_fault'");
    }

    void assertAllEndedOnce(List<String> accepted) {
        var ids = "('" + String.join("', '", accepted) + "')";
        assertThat(count("select count(*) from submission where submission_id in " + ids))
                .as("every accepted submission is stored")
                .isEqualTo(accepted.size());
        assertThat(unfinished()).as("not ended").isZero();
        assertThat(count("select count(*) from verdict_count where verdicts > 1"))
                .as("graded twice")
                .isZero();
        assertThat(count("""
                        select count(*) from work where state in ('passed', 'failed')
                          and not exists (select from verdict_count v where v.submission_id = work_id and v.verdicts = 1)
                        """)).as("ended without a verdict").isZero();
        assertThat(count("""
                        select count(*) from work where state = 'our_fault' and incident is null and losses = 0
                        """)).as("given up without a reason").isZero();
    }

    int count(String sql) {
        try (var connection = TestDatabase.superuser(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private void execute(String sql) {
        try (var connection = TestDatabase.superuser(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
