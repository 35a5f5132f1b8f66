package app.gradient.account;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * All that lets somebody in as a person: browsers that are logged in, tokens, links that set a password; and the browsers
 * that are known as theirs. Whoever takes an
 * account back must be able to end them together, or a thief keeps the one that was forgotten.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Access {
    private final BrowserSessions sessions;
    private final AccessTokens tokens;
    private final AccountLinks links;
    private final KnownDevices devices;

    Access(BrowserSessions sessions, AccessTokens tokens, AccountLinks links, KnownDevices devices) {
        this.devices = devices;
        this.sessions = sessions;
        this.tokens = tokens;
        this.links = links;
    }

    /** Ends everything but the session that is kept. */
    void revoke(PersonId person, Optional<String> sessionToKeep) {
        sessions.endAll(person, sessionToKeep);
        tokens.revokeAll(person);
        links.forgetOf(person);
        devices.forgetOf(person);
    }
}
