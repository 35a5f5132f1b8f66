package app.gradient.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers 503 where the database is away. Outside of sessions and security, which need the database themselves, and with a
 * page that needs nothing of it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class WithoutDatabase extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(WithoutDatabase.class);
    private static final String RETRY_AFTER_SECONDS = "10";

    private final ObjectProvider<SpringTemplateEngine> pages;
    private final ObjectProvider<LocaleResolver> locales;
    private final MessageSource messages;
    private final Assets assets;
    private final JsonMapper json;

    WithoutDatabase(
            ObjectProvider<SpringTemplateEngine> pages,
            ObjectProvider<LocaleResolver> locales,
            MessageSource messages,
            Assets assets,
            JsonMapper json) {
        this.pages = pages;
        this.locales = locales;
        this.messages = messages;
        this.assets = assets;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            var absence = DatabaseAbsence.in(e);
            if (absence.isEmpty() || response.isCommitted()) {
                throw e;
            }
            answer(absence.get(), request, response);
        }
    }

    private void answer(SQLException absence, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        log.warn(
                "event=database_away method={} state={} kind={}",
                request.getMethod(),
                absence.getSQLState(),
                absence.getClass().getSimpleName());
        response.resetBuffer();
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Content-Security-Policy", SecurityHeaders.CONTENT_SECURITY_POLICY);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var locale = locales.getObject().resolveLocale(request);
        switch (ErrorFaces.face(request)) {
            case PROBLEM -> {
                var detail = ProblemDetail.forStatusAndDetail(
                        HttpStatus.SERVICE_UNAVAILABLE, messages.getMessage("error.database.message", null, locale));
                detail.setInstance(URI.create(request.getRequestURI()));
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.getOutputStream().write(json.writeValueAsBytes(detail));
            }
            case FRAGMENT -> {
                response.setHeader("HX-Retarget", "#notices");
                response.setHeader("HX-Reswap", "innerHTML");
                write(Set.of("notice"), locale, response);
            }
            case PAGE -> write(Set.of(), locale, response);
        }
    }

    /** @param fragments of the page, or none for all of it */
    private void write(Set<String> fragments, Locale locale, HttpServletResponse response) throws IOException {
        var words = new Context(locale, Map.of("assets", assets, "language", locale.getLanguage()));
        var page = pages.getObject().process("platform/unavailable", fragments, words);
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }
}
