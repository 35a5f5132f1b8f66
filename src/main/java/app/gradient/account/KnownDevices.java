package app.gradient.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Browsers in which a person has logged in before, told by a cookie. It opens nothing: it only counts failed logins of this
 * browser apart, so that a stranger who guesses elsewhere shuts nobody out of their own device.
 * After OWASP's "Slow Down Online Guessing Attacks with Device Cookies".
 */
@Component
class KnownDevices {
    static final String COOKIE = "device";

    private static final Duration KEPT = Duration.ofDays(365);
    private static final int MOST_PER_PERSON = 20;

    private final JdbcClient database;
    private final Secrets secrets;
    private final Clock clock;

    KnownDevices(JdbcClient database, Secrets secrets, Clock clock) {
        this.database = database;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** The secret of the browser that sent the request, whether or not anybody has logged in with it. */
    static Optional<String> secret(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return Optional.ofNullable(cookie).map(sent -> sent.getValue()).filter(Secrets::isOne);
    }

    /** Whether the owner of the address has logged in with this browser. */
    boolean knows(Email email, String secret) {
        return database.sql("""
                        select exists (select from known_device join person using (person_id)
                            where email = :email and hash = :hash and used_at > :since)
                        """)
                .param("email", email.value())
                .param("hash", Secrets.hash(secret))
                .param("since", Timestamp.from(clock.instant().minus(KEPT)))
                .query(Boolean.class)
                .single();
    }

    /** The person has just logged in here. One browser may be several people's, each with a row. */
    void remember(PersonId person, HttpServletRequest request, HttpServletResponse response) {
        var secret = secret(request).orElseGet(secrets::fresh);
        var now = Timestamp.from(clock.instant());
        database.sql("""
                        insert into known_device (person_id, hash, known_since, used_at) values (:person, :hash, :now, :now)
                        on conflict on constraint known_device_pk do update set used_at = :now
                        """)
                .param("person", person.value())
                .param("hash", Secrets.hash(secret))
                .param("now", now)
                .update();
        database.sql("""
                        delete from known_device where person_id = :person and hash in (
                            select hash from known_device where person_id = :person order by used_at desc offset :most)
                        """)
                .param("person", person.value())
                .param("most", MOST_PER_PERSON)
                .update();
        var cookie = ResponseCookie.from(COOKIE, secret)
                .path("/")
                .maxAge(KEPT)
                .sameSite("Lax")
                .httpOnly(true)
                .secure(request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** No browser is known as the person's any more: one may be a thief's. */
    void forgetOf(PersonId person) {
        database.sql("delete from known_device where person_id = ?")
                .param(person.value())
                .update();
    }

    int deleteOld() {
        return database.sql("delete from known_device where used_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    List<Known> of(PersonId person) {
        return database.sql("select known_since, used_at from known_device where person_id = ? order by known_since")
                .param(person.value())
                .query((row, index) -> new Known(
                        row.getTimestamp("known_since").toInstant(),
                        row.getTimestamp("used_at").toInstant()))
                .list();
    }

    /** As the export tells it. */
    record Known(Instant since, Instant usedAt) {}
}
