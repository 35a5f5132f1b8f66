package app.gradient.account;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks people up by id or e-mail, for modules that show a name or need a role. */
@Service
@Transactional(readOnly = true)
public class People {
    private final PersonRows rows;

    People(PersonRows rows) {
        this.rows = rows;
    }

    public Optional<Person> find(PersonId id) {
        return rows.findById(id.value()).map(PersonRow::toPerson);
    }

    /** Those of {@code ids} that exist. */
    public Map<PersonId, Person> findAll(Collection<PersonId> ids) {
        return rows.findAllById(ids.stream().map(PersonId::value).distinct().toList()).stream()
                .map(PersonRow::toPerson)
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    public Optional<Person> findByEmail(String email) {
        return Email.parse(email)
                .flatMap(parsed -> rows.findByEmail(parsed.value()))
                .map(PersonRow::toPerson);
    }
}
