package app.gradient.account;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Somebody known, as Spring Security sees one; built anew for each request from the row, so that a role ends at once. */
final class PersonAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient Person person;

    private PersonAuthentication(Person person, Stream<? extends GrantedAuthority> authorities) {
        super(authorities.toList());
        this.person = person;
        setAuthenticated(true);
    }

    /** By the session of a browser: everything the role allows, and what the session proved. */
    static PersonAuthentication bySession(Person person, Proofs proofs) {
        return new PersonAuthentication(
                person, Stream.concat(Stream.of(new SimpleGrantedAuthority(role(person))), proofs.authorities()));
    }

    /** By a token: what the role allows and the token's scopes name. */
    static PersonAuthentication byToken(Person person, Set<Scope> scopes) {
        return new PersonAuthentication(
                person,
                Stream.concat(Stream.of(role(person)), scopes.stream().map(Scope::authority))
                        .map(SimpleGrantedAuthority::new));
    }

    private static String role(Person person) {
        return "ROLE_" + person.role().name();
    }

    Person person() {
        return person;
    }

    @Override
    public String getName() {
        return person.id().toString();
    }

    @Override
    public Object getPrincipal() {
        return person;
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
