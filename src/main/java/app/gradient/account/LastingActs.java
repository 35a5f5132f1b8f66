package app.gradient.account;

import java.time.Clock;
import org.springframework.security.authorization.AllRequiredFactorsAuthorizationManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * What an administrator's acts with lasting effect ask for beside the role: a password typed a short time ago. A page left
 * open, or a request that something on a page sends in an administrator's name, is then not enough.
 */
final class LastingActs {
    private final AllRequiredFactorsAuthorizationManager<RequestAuthorizationContext> recentPassword;
    private final AuthorizationManager<RequestAuthorizationContext> admin =
            AuthorityAuthorizationManager.hasRole("ADMIN");

    LastingActs(Clock clock) {
        this.recentPassword = Proofs.recentPassword(clock);
    }

    /** For what nobody but an administrator does. */
    AuthorizationManager<RequestAuthorizationContext> forAdminsOnly() {
        return (who, request) -> {
            AuthorizationResult role = admin.authorize(who, request);
            // in this order: who may not do it at all is not asked for a password
            return role == null || !role.isGranted() ? role : recentPassword.authorize(who, request);
        };
    }

    /** For what everybody with an account does, but weighs more in an administrator's hands. */
    AuthorizationManager<RequestAuthorizationContext> ofAdmins() {
        var account = AuthorityAuthorizationManager.<RequestAuthorizationContext>hasAnyRole("LEARNER", "INSTRUCTOR");
        return (who, request) -> {
            AuthorizationResult role = admin.authorize(who, request);
            return role != null && role.isGranted()
                    ? recentPassword.authorize(who, request)
                    : account.authorize(who, request);
        };
    }
}
