package app.gradient.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The browsers a person is logged in with. */
@Component
class BrowserSessions {
    static final String USER_AGENT = "userAgent";

    /** None in a process without a web server. */
    private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions;

    private final JdbcClient database;

    BrowserSessions(ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions, JdbcClient database) {
        this.sessions = sessions;
        this.database = database;
    }

    List<Listed> list(PersonId person, Optional<String> current) {
        return all(person).stream()
                .map(session -> new Listed(
                        handle(session.getId()),
                        Device.of(String.valueOf(session.<Object>getAttribute(USER_AGENT))),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        current.filter(session.getId()::equals).isPresent()))
                .sorted(Comparator.comparing(Listed::current)
                        .reversed()
                        .thenComparing(Comparator.comparing(Listed::lastUsedAt).reversed()))
                .toList();
    }

    /** Whether the person had such a session. */
    boolean end(PersonId person, String handle) {
        var found = all(person).stream()
                .filter(session -> handle(session.getId()).equals(handle))
                .findFirst();
        found.ifPresent(session -> repository().ifPresent(all -> all.deleteById(session.getId())));
        return found.isPresent();
    }

    /** In the caller's transaction and without the repository, so that an operator's command ends sessions as well. */
    void endAll(PersonId person, Optional<String> except) {
        database.sql("delete from spring_session where principal_name = ? and session_id <> ?")
                .params(person.toString(), except.orElse(""))
                .update();
    }

    private List<? extends Session> all(PersonId person) {
        return repository()
                .map(all ->
                        List.copyOf(all.findByPrincipalName(person.toString()).values()))
                .orElse(List.of());
    }

    private Optional<FindByIndexNameSessionRepository<? extends Session>> repository() {
        return Optional.ofNullable(sessions.getIfAvailable());
    }

    /** Names a session on a page: its id itself would be as good as the cookie. */
    private static String handle(String sessionId) {
        return HexFormat.of().formatHex(Secrets.hash(sessionId), 0, 12);
    }

    /** A session in its owner's list. */
    record Listed(String handle, Device device, Instant startedAt, Instant lastUsedAt, boolean current) {}
}
