package app.gradient.account;

import app.gradient.platform.Invalid;
import app.gradient.platform.NotFound;
import app.gradient.platform.RateLimits;
import app.gradient.platform.SignInRequired;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tokens by the API itself: one for an e-mail and a password, and the end of the one in use. */
@RestController
@RequestMapping("/api/v1/tokens")
@Tag(name = "tokens")
class TokensApi {
    private static final Duration DEFAULT_VALIDITY = Duration.ofDays(90);
    private static final int MOST_DAYS = 366;
    private static final String BASIC = "Basic ";

    private final SignIn signIn;
    private final AccessTokens tokens;
    private final RateLimits limits;

    TokensApi(SignIn signIn, AccessTokens tokens, RateLimits limits) {
        this.signIn = signIn;
        this.tokens = tokens;
        this.limits = limits;
    }

    @PostMapping
    @Operation(
            summary = "Issue a personal access token",
            description =
                    "HTTP Basic with the e-mail and password of an account. The token is in this answer and nowhere else.",
            security = @SecurityRequirement(name = "basic"))
    @ApiResponse(responseCode = "201", description = "The token")
    @ApiResponse(responseCode = "401", description = "No or wrong e-mail and password")
    @ApiResponse(responseCode = "422", description = "Unknown scope, or too many tokens")
    @ApiResponse(responseCode = "429", description = "Too many attempts; Retry-After says when")
    ResponseEntity<Issued> issue(@RequestBody(required = false) @Nullable Wish wish, HttpServletRequest request) {
        var credentials = basic(request.getHeader(HttpHeaders.AUTHORIZATION)).orElseThrow(SignInRequired::new);
        return switch (signIn.attempt(credentials.email(), credentials.password(), SignIn.Place.of(request))) {
            case SignIn.Outcome.Refused refused -> throw new SignInRequired();
            case SignIn.Outcome.Accepted accepted -> issue(accepted.person(), wish);
        };
    }

    private ResponseEntity<Issued> issue(Person owner, @Nullable Wish wish) {
        limits.spend(Limits.TOKENS, owner.id().toString());
        var name = wish == null || wish.name() == null || wish.name().isBlank()
                ? "API"
                : wish.name().strip();
        if (name.length() > 80) {
            throw new Invalid("account.token.nameLong");
        }
        return switch (tokens.issue(owner, name, scopes(owner, wish), validity(wish))) {
            case AccessTokens.Issue.Issued issued ->
                ResponseEntity.created(URI.create("/api/v1/tokens/current"))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(new Issued(
                                issued.token(),
                                issued.scopes().stream()
                                        .sorted()
                                        .map(Scope::code)
                                        .toList(),
                                issued.expiresAt()));
            case AccessTokens.Issue.TooMany tooMany ->
                throw new Invalid("account.token.tooMany", AccessTokens.MOST_PER_PERSON);
            case AccessTokens.Issue.NoScope none -> throw new Invalid("account.token.noScope");
        };
    }

    private static Set<Scope> scopes(Person owner, @Nullable Wish wish) {
        if (wish == null || wish.scopes() == null || wish.scopes().isEmpty()) {
            return AccessTokens.allowed(owner);
        }
        var scopes = EnumSet.noneOf(Scope.class);
        for (var code : wish.scopes()) {
            scopes.add(Arrays.stream(Scope.values())
                    .filter(scope -> scope.code().equals(code.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new Invalid("account.token.unknownScope", code)));
        }
        return scopes;
    }

    private static Duration validity(@Nullable Wish wish) {
        if (wish == null || wish.days() == null) {
            return DEFAULT_VALIDITY;
        }
        if (wish.days() < 1 || wish.days() > MOST_DAYS) {
            throw new Invalid("account.token.days", MOST_DAYS);
        }
        return Duration.ofDays(wish.days());
    }

    @DeleteMapping("/current")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revoke the token that this request carries")
    void revoke(Person person, @Parameter(hidden = true) HttpServletRequest request) {
        if (!(request.getAttribute(BearerTokenFilter.TOKEN) instanceof AccessTokens.Known token)
                || !tokens.revoke(person.id(), token.id())) {
            throw new NotFound();
        }
    }

    private static Optional<Credentials> basic(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        try {
            var decoded = new String(
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip()), StandardCharsets.UTF_8);
            int colon = decoded.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new Credentials(decoded.substring(0, colon), decoded.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private record Credentials(String email, String password) {}

    /** All of it may be left out: the name, the scopes (all that the role allows), the days (90). */
    record Wish(
            @Nullable String name,
            @Nullable List<String> scopes,
            @Nullable Integer days) {}

    record Issued(String token, List<String> scopes, Instant expiresAt) {}
}
