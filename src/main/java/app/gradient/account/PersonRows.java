package app.gradient.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PersonRows extends Repository<PersonRow, UUID> {
    PersonRow save(PersonRow row);

    void delete(PersonRow row);

    Optional<PersonRow> findById(UUID id);

    List<PersonRow> findAllById(Iterable<UUID> ids);

    Optional<PersonRow> findByEmail(String email);

    boolean existsByRoleIn(Collection<Role> roles);
}
