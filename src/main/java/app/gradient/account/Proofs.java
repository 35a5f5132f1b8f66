package app.gradient.account;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AllRequiredFactorsAuthorizationManager;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** By what, and when, the person of a session showed to be that person; Spring Security's factors. */
record Proofs(Optional<Instant> password) {
    static final Proofs NONE = new Proofs(Optional.empty());

    /** After this time an act with lasting effect asks for the password again. */
    static final Duration PASSWORD_IS_RECENT = Duration.ofMinutes(10);

    /** Moments as numbers: sessions hold no classes that an upgrade could break. */
    private static final String PASSWORD_AT = "passwordAt";

    static Proofs in(@Nullable HttpSession session) {
        return session == null ? NONE : new Proofs(moment(session, PASSWORD_AT));
    }

    Proofs withPassword(Instant at) {
        return new Proofs(Optional.of(at));
    }

    /** Written whole: what a session proved for one person is nothing for the next. */
    void keepIn(HttpSession session) {
        keep(session, PASSWORD_AT, password);
    }

    Stream<FactorGrantedAuthority> authorities() {
        return password.stream().map(at -> factor(FactorGrantedAuthority.PASSWORD_AUTHORITY, at));
    }

    /** Decides whether the password was typed a short time ago. */
    static <T> AllRequiredFactorsAuthorizationManager<T> recentPassword(Clock clock) {
        var manager = AllRequiredFactorsAuthorizationManager.<T>builder()
                .requireFactor(factor -> factor.passwordAuthority().validDuration(PASSWORD_IS_RECENT))
                .build();
        manager.setClock(clock);
        return manager;
    }

    private static FactorGrantedAuthority factor(String authority, Instant at) {
        return FactorGrantedAuthority.withAuthority(authority).issuedAt(at).build();
    }

    private static Optional<Instant> moment(HttpSession session, String name) {
        return session.getAttribute(name) instanceof Long at ? Optional.of(Instant.ofEpochMilli(at)) : Optional.empty();
    }

    private static void keep(HttpSession session, String name, Optional<Instant> at) {
        session.setAttribute(name, at.map(Instant::toEpochMilli).orElse(null));
    }
}
