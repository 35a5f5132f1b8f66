package app.gradient.account;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccessTokenRows extends Repository<AccessTokenRow, UUID> {
    AccessTokenRow save(AccessTokenRow row);

    List<AccessTokenRow> findByPersonIdOrderByCreatedAtDesc(UUID personId);

    int countByPersonId(UUID personId);

    @Modifying
    @Query("delete from AccessTokenRow t where t.accessTokenId = :id and t.personId = :person")
    int delete(UUID id, UUID person);

    @Modifying
    @Query("delete from AccessTokenRow t where t.personId = :person")
    int deleteOf(UUID person);
}
