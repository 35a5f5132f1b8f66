package app.gradient.account;

import app.gradient.platform.ErrorPage;
import app.gradient.platform.Forbidden;
import app.gradient.platform.RateLimits;
import app.gradient.platform.Refusal;
import app.gradient.platform.RequestGate;
import app.gradient.platform.SecurityHeaders;
import app.gradient.platform.SignInRequired;
import app.gradient.platform.StaleForm;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.authorization.FactorAuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** Who may open which address. What belongs to whom is the modules' own question, answered with 404. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {
    /** In a cookie, so that a reader who only reads needs no session; gone when the browser is closed. */
    @Bean
    CsrfTokenRepository csrfTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    @Bean
    static RoleHierarchy roleHierarchy() {
        return RoleHierarchyImpl.withDefaultRolePrefix()
                .role("ADMIN")
                .implies("INSTRUCTOR")
                .role("INSTRUCTOR")
                .implies("LEARNER")
                .build();
    }

    /** Programs: by token only, no session, no cookie. */
    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, AccessTokens tokens) throws Exception {
        RequestGate.guard(http);
        return http.securityMatcher("/api/**")
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SecurityHeaders::strict)
                .addFilterBefore(new BearerTokenFilter(tokens), BasicAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/api/v1/openapi.json", "/api/v1/openapi.yaml")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/v1/tokens")
                        .permitAll()
                        .requestMatchers("/api/v1/tokens/current")
                        .hasRole("LEARNER")
                        .requestMatchers("/api/v1/groups/**")
                        .access(AuthorizationManagers.allOf(
                                AuthorityAuthorizationManager.hasAnyRole("INSTRUCTOR", "ADMIN"),
                                AuthorityAuthorizationManager.hasAuthority(Scope.TEACH.authority())))
                        .requestMatchers(HttpMethod.GET)
                        .hasAuthority(Scope.READ.authority())
                        .anyRequest()
                        .hasAuthority(Scope.SUBMIT.authority()))
                .exceptionHandling(faces -> faces.authenticationEntryPoint((request, response, exception) ->
                                ErrorPage.show(new SignInRequired(), request, response))
                        .accessDeniedHandler(
                                (request, response, exception) -> ErrorPage.show(new Forbidden(), request, response)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            SessionPeople sessions,
            PersonRows people,
            Profile profile,
            RateLimits limits,
            CsrfTokenRepository csrfTokens,
            Environment environment,
            Clock clock)
            throws Exception {
        RequestGate.guard(http);
        var lasting = new LastingActs(clock);
        boolean dev = environment.acceptsProfiles(Profiles.of("dev"));
        return http.securityContext(context -> context.securityContextRepository(sessions))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SecurityHeaders::strict)
                .addFilterBefore(new LastVisits(people, clock), SecurityContextHolderFilter.class)
                .addFilterBefore(new PasswordAgain(profile, limits, clock), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> {
                    requests.requestMatchers(HttpMethod.POST, "/profile/tokens").access(lasting.ofAdmins());
                    requests.requestMatchers("/profile/**", "/groups/**").hasRole("LEARNER");
                    requests.requestMatchers("/actuator/health/**").permitAll();
                    requests.requestMatchers(HttpMethod.GET, "/admin/**").hasRole("ADMIN");
                    requests.requestMatchers("/admin/**").access(lasting.forAdminsOnly());
                    requests.requestMatchers("/actuator/**").hasRole("ADMIN");
                    if (!dev) {
                        requests.requestMatchers("/styleguide/**").hasRole("ADMIN");
                    }
                    requests.anyRequest().permitAll();
                })
                .exceptionHandling(faces -> faces.authenticationEntryPoint((request, response, exception) ->
                                ErrorPage.show(new SignInRequired(), request, response))
                        .accessDeniedHandler(denied()))
                .build();
    }

    private static AccessDeniedHandler denied() {
        return (request, response, exception) -> {
            if (exception instanceof AuthorizationDeniedException denied
                    && denied.getAuthorizationResult() instanceof FactorAuthorizationDecision) {
                PasswordAgainPage.ask(false, request, response);
            } else {
                ErrorPage.show(refusal(exception), request, response);
            }
        };
    }

    private static Refusal refusal(AccessDeniedException exception) {
        if (exception instanceof CsrfException) {
            return new StaleForm();
        }
        boolean account = SecurityContextHolder.getContext().getAuthentication() instanceof PersonAuthentication known
                && !known.person().isGuest();
        return account ? new Forbidden() : new SignInRequired();
    }

    /** Nobody logs in through it; without one Spring Boot would invent a user and print its password. */
    @Bean
    UserDetailsService noOtherUsers() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }
}
