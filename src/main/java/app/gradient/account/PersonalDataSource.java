package app.gradient.account;

import java.time.Instant;
import java.util.Set;

/**
 * A module's personal rows, for the two things a person may ask: a copy of everything, and its end.
 * Each module that owns rows by person implements it as a bean.
 */
public interface PersonalDataSource {
    /** The name of the file in the export, without ending: {@code submissions}. */
    String name();

    /** Everything kept about the person, as values that Jackson writes readably: records, lists, maps, text and numbers. */
    Object export(PersonId person);

    /** How many bytes of storage the person's rows take, as the database counts them: compressed, and without reading them. */
    default long bytes(PersonId person) {
        return 0;
    }

    /**
     * Deletes or makes anonymous what is kept about the person, inside the caller's transaction and before the person's row
     * goes. What a foreign key with {@code on delete cascade} already removes needs no code here.
     */
    void delete(PersonId person);

    /**
     * Those of {@code people} who left something here since that moment: a guest's work is not abandoned while it goes on,
     * whatever is known of visits.
     */
    default Set<PersonId> busySince(Instant since, Set<PersonId> people) {
        return Set.of();
    }
}
