package app.gradient.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AuditEntries extends Repository<AuditEntryRow, UUID> {
    AuditEntryRow save(AuditEntryRow row);

    Page<AuditEntryRow> findAllByOrderByAtDesc(Pageable page);

    @Query("""
            select e from AuditEntryRow e where e.actorId = :person or e.subjectId = :person order by e.at desc""")
    List<AuditEntryRow> concerning(UUID person, Pageable page);

    @Modifying
    @Query("delete from AuditEntryRow e where e.at < :before")
    int deleteOlderThan(Instant before);
}
