package app.gradient.submission;

import app.gradient.account.PersonId;
import app.gradient.exercise.Slug;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Drafts on the server: what survives a logout, a crash and a change of device. */
class Drafts {
    private final JdbcClient jdbc;
    private final Stored stored;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Stored stored, Clock clock) {
        this.jdbc = jdbc;
        this.stored = stored;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(PersonId person, Slug exercise) {
        return jdbc.sql(
                        "select content, version, saved_at from draft where person_id = :person and exercise = :exercise")
                .param("person", person.value())
                .param("exercise", exercise.value())
                .query((row, index) -> new Draft(
                        stored.content(row.getString("content")),
                        row.getLong("version"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /**
     * Saves on top of {@code version}, 0 meaning that there was none. One statement decides: of two devices that save on top of
     * the same version, one gets {@link Saving.Conflicting}, unless both wrote the same.
     */
    @Transactional
    public Saving save(PersonId person, Slug exercise, Content content, long version) {
        var now = clock.instant();
        var saved = jdbc.sql("""
                        insert into draft (person_id, exercise, content, version, saved_at)
                        values (:person, :exercise, cast(:content as json), :version + 1, :now)
                        on conflict (person_id, exercise) do update
                        set content = excluded.content, version = excluded.version, saved_at = excluded.saved_at
                        where draft.version = :version
                        returning version
                        """)
                .param("person", person.value())
                .param("exercise", exercise.value())
                .param("content", stored.write(content))
                .param("version", version)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .optional();
        if (saved.isPresent()) {
            return new Saving.Saved(new Draft(content, saved.get(), now));
        }
        var other = find(person, exercise).orElseThrow();
        return other.content().equals(content) ? new Saving.Saved(other) : new Saving.Conflicting(other);
    }

    /** Saves on top of whatever there is: the person just sent or restored this text and means it. */
    @Transactional
    public Draft replace(PersonId person, Slug exercise, Content content) {
        var old = find(person, exercise);
        if (old.isPresent() && old.get().content().equals(content)) {
            return old.get();
        }
        return switch (save(person, exercise, content, old.map(Draft::version).orElse(0L))) {
            case Saving.Saved saved -> saved.draft();
            // Another device saved in this very moment; it will learn of ours by its next save.
            case Saving.Conflicting conflicting -> replace(person, exercise, content);
        };
    }

    /** What came of saving. */
    sealed interface Saving {
        record Saved(Draft draft) implements Saving {}

        /** Somebody, most likely the same person elsewhere, saved {@code other} in between. */
        record Conflicting(Draft other) implements Saving {}
    }
}
