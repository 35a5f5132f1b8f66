package app.gradient.submission;

import app.gradient.account.PersonId;
import app.gradient.exercise.Exercise;
import app.gradient.exercise.Slug;
import app.gradient.exercise.Variant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which numbers a person meets. Somebody who never wrote anything sees everybody's first variant, and keeps it when their
 * first answer makes them a guest: otherwise the numbers would change under the answer.
 */
public class Variants {
    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;

    Variants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Variant of(Exercise exercise, Optional<PersonId> person) {
        return exercise.variant(
                person.map(id -> seed(exercise.slug(), id)).orElseGet(() -> Variant.seedOf(exercise.slug(), NOBODY)));
    }

    /** Keeps the variant that a visitor saw as nobody for the guest they have become. */
    @Transactional
    public void keepFirst(Slug exercise, PersonId person) {
        jdbc.sql("""
                        insert into variant (person_id, exercise, seed)
                        select :person, :exercise, :seed
                        where not exists (
                            select from submission where person_id = :person and exercise = :exercise)
                        on conflict do nothing
                        """)
                .param("person", person.value())
                .param("exercise", exercise.value())
                .param("seed", Variant.seedOf(exercise, NOBODY))
                .update();
    }

    private long seed(Slug exercise, PersonId person) {
        return jdbc.sql("select seed from variant where person_id = :person and exercise = :exercise")
                .param("person", person.value())
                .param("exercise", exercise.value())
                .query(Long.class)
                .optional()
                .orElseGet(() -> Variant.seedOf(exercise, person.value()));
    }
}
