package app.gradient.account;

import app.gradient.platform.Paged;
import app.gradient.platform.Paging;
import app.gradient.platform.Wording;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tomcat.util.net.IPv6Utils;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All accounts, as an admin sees and changes them. */
@Service
@Transactional
class Roster {
    private static final int SHOWN_OF_HISTORY = 50;

    private final PersonRows rows;
    private final AuditEntries entries;
    private final Access access;
    private final AuditLog audit;
    private final LastAdmin lastAdmin;
    private final Clock clock;

    Roster(PersonRows rows, AuditEntries entries, Access access, AuditLog audit, LastAdmin lastAdmin, Clock clock) {
        this.rows = rows;
        this.entries = entries;
        this.lastAdmin = lastAdmin;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Accounts whose name or e-mail contains {@code text}, by name. */
    @Transactional(readOnly = true)
    Paged<Listed> search(String text, Optional<Role> role, Paging paging) {
        var name = containing(Wording.key(text).strip());
        var address = containing(text.strip().toLowerCase(Locale.ROOT));
        var page = rows.search(
                name,
                address,
                Wording.REPLACED,
                Wording.REPLACEMENTS,
                role.orElse(null),
                PageRequest.of(paging.page(), paging.size()));
        return new Paged<>(page.map(Roster::listed).toList(), paging, page.getTotalElements());
    }

    private static String containing(String text) {
        return '%' + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + '%';
    }

    @Transactional(readOnly = true)
    Optional<Listed> find(PersonId person) {
        return rows.findById(person.value())
                .filter(row -> row.role() != Role.GUEST)
                .map(Roster::listed);
    }

    @Transactional(readOnly = true)
    List<Entry> history(PersonId person) {
        return named(entries.concerning(person.value(), PageRequest.ofSize(SHOWN_OF_HISTORY)));
    }

    @Transactional(readOnly = true)
    Paged<Entry> audit(Paging paging) {
        var page = entries.findAllByOrderByAtDesc(PageRequest.of(paging.page(), paging.size()));
        return new Paged<>(named(page.getContent()), paging, page.getTotalElements());
    }

    /** Takes effect with the person's next request. */
    Change changeRole(PersonId person, Role role) {
        var row = account(person);
        if (row.isEmpty() || role == Role.GUEST) {
            return Change.NOBODY;
        }
        if (role != Role.ADMIN && lastAdmin.is(person)) {
            return Change.LAST_ADMIN;
        }
        if (row.get().role() != role) {
            audit.record(
                    AuditEvent.ROLE_CHANGED,
                    Optional.of(person),
                    row.get().role().name() + " → " + role.name());
            row.get().setRole(role);
        }
        return Change.DONE;
    }

    /** The person is out everywhere and can't come back in; what was done stays. */
    Change disable(PersonId person) {
        var row = account(person);
        if (row.isEmpty()) {
            return Change.NOBODY;
        }
        if (lastAdmin.is(person)) {
            return Change.LAST_ADMIN;
        }
        row.get().disable(clock.instant());
        access.revoke(person, Optional.empty());
        audit.record(AuditEvent.ACCOUNT_DISABLED, person);
        return Change.DONE;
    }

    /** The person is out everywhere, programs included, and may come in again with the password. */
    Change revokeAccess(PersonId person) {
        if (account(person).isEmpty()) {
            return Change.NOBODY;
        }
        access.revoke(person, Optional.empty());
        audit.record(AuditEvent.ACCESS_REVOKED, person);
        return Change.DONE;
    }

    Change enable(PersonId person) {
        var row = account(person);
        if (row.isEmpty()) {
            return Change.NOBODY;
        }
        row.get().enable();
        audit.record(AuditEvent.ACCOUNT_ENABLED, person);
        return Change.DONE;
    }

    private Optional<PersonRow> account(PersonId person) {
        return rows.findById(person.value()).filter(row -> row.role() != Role.GUEST);
    }

    private List<Entry> named(Collection<AuditEntryRow> found) {
        var ids = found.stream()
                .flatMap(entry -> Stream.concat(entry.actor().stream(), entry.subject().stream()))
                .map(PersonId::value)
                .collect(Collectors.toSet());
        Map<PersonId, String> names =
                rows.findAllById(Set.copyOf(ids)).stream().collect(Collectors.toMap(PersonRow::id, PersonRow::name));
        return found.stream()
                .map(entry -> new Entry(
                        entry.at(),
                        entry.event(),
                        entry.actor().map(id -> new Named(id, names.getOrDefault(id, ""))),
                        entry.subject().map(id -> new Named(id, names.getOrDefault(id, ""))),
                        entry.detail(),
                        entry.address()))
                .toList();
    }

    private static Listed listed(PersonRow row) {
        return new Listed(
                row.id(),
                row.name(),
                row.email().orElse(""),
                row.role(),
                row.createdAt(),
                row.lastSeenAt(),
                row.disabledAt().isPresent());
    }

    /** What became of a change. */
    enum Change {
        DONE,
        NOBODY,
        LAST_ADMIN
    }

    /** An account in the admin's list. */
    record Listed(
            PersonId id,
            String name,
            String email,
            Role role,
            Instant createdAt,
            Instant lastSeenAt,
            boolean disabled) {}

    record Named(PersonId id, String name) {}

    /** A line of the audit log with names; somebody deleted since has none. */
    record Entry(
            Instant at,
            AuditEvent event,
            Optional<Named> actor,
            Optional<Named> subject,
            String detail,
            String address) {

        /** Names of the roles that the detail consists of; empty if it says something else. */
        public List<String> roles() {
            return event == AuditEvent.ROLE_CHANGED || event == AuditEvent.ACCOUNT_ADDED
                    ? List.of(detail.split(" → "))
                    : List.of();
        }

        /** Whether it was done by a command on the server. */
        public boolean byOperator() {
            return address.equals(AuditLog.OPERATOR);
        }

        /** {@code ::1} for {@code 0:0:0:0:0:0:0:1}, as RFC 5952 has it. */
        public String shortAddress() {
            return IPv6Utils.canonize(address);
        }
    }
}
