package app.gradient.account;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A copy of everything kept about a person, and its end. Asks every module through {@link PersonalDataSource}. */
@Service
class PersonalData {
    private static final int MOST_AUDIT_ENTRIES = 10_000;

    private final PersonRows rows;
    private final AuditEntries entries;
    private final AuditLog audit;
    private final BrowserSessions sessions;
    private final LastAdmin lastAdmin;
    private final KnownDevices devices;
    private final List<PersonalDataSource> sources;
    private final JsonMapper json;

    PersonalData(
            PersonRows rows,
            AuditEntries entries,
            AuditLog audit,
            BrowserSessions sessions,
            LastAdmin lastAdmin,
            KnownDevices devices,
            List<PersonalDataSource> sources,
            JsonMapper json) {
        this.rows = rows;
        this.entries = entries;
        this.audit = audit;
        this.sessions = sessions;
        this.lastAdmin = lastAdmin;
        this.devices = devices;
        this.sources = List.copyOf(sources);
        this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    @Transactional
    public void noteExport(PersonId person) {
        audit.record(AuditEvent.DATA_EXPORTED, person);
    }

    /** Writes a ZIP archive: {@code account.json}, and a file for each module that keeps something. */
    public void export(PersonId person, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            write(zip, "account", account(person));
            for (var source : sources) {
                write(zip, source.name(), source.export(person));
            }
        }
    }

    private void write(ZipOutputStream zip, String name, Object value) throws IOException {
        zip.putNextEntry(new ZipEntry(name + ".json"));
        zip.write(json.writeValueAsBytes(value));
        zip.closeEntry();
    }

    private Object account(PersonId person) {
        var log = entries.concerning(person.value(), PageRequest.ofSize(MOST_AUDIT_ENTRIES)).stream()
                .map(entry -> new LogEntry(entry.at(), entry.event().name(), entry.detail(), entry.address()))
                .toList();
        return rows.findById(person.value())
                .<Object>map(row -> new Account(
                        row.id().toString(),
                        row.name(),
                        row.email(),
                        row.role().name(),
                        row.language().code(),
                        row.theme().code(),
                        row.createdAt(),
                        row.lastSeenAt(),
                        devices.of(person),
                        log))
                .orElse(log);
    }

    /** Deletes the account with all that belongs to it, unless it is the only admin's. */
    @Transactional
    public Deletion delete(PersonId person) {
        var row = rows.findById(person.value());
        if (row.isEmpty()) {
            return Deletion.DELETED;
        }
        if (lastAdmin.is(person)) {
            return Deletion.LAST_ADMIN;
        }
        sources.forEach(source -> source.delete(person));
        sessions.endAll(person, Optional.empty());
        audit.record(AuditEvent.ACCOUNT_DELETED, person);
        rows.flush();
        rows.delete(row.get());
        return Deletion.DELETED;
    }

    /** What became of the wish to be gone. */
    enum Deletion {
        DELETED,
        LAST_ADMIN
    }

    private record Account(
            String id,
            String name,
            Optional<String> email,
            String role,
            String language,
            String theme,
            Instant createdAt,
            Instant lastSeenAt,
            List<KnownDevices.Known> devices,
            List<LogEntry> log) {}

    private record LogEntry(Instant at, String event, String detail, String address) {}
}
