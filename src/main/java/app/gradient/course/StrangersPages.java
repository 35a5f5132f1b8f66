package app.gradient.course;

import app.gradient.account.Person;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Pages as strangers see them. Whoever has no account and no progress gets the same page as everybody else but for the
 * token of its forms, so it is made once and sent with each visitor's own token in its places.
 */
@Component
class StrangersPages {
    private static final int BYTES = 64 << 20;
    private static final String THEME = "theme";

    private final ThymeleafViewResolver views;
    private final Cache<Key, Sheet> sheets = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher((Key key, Sheet sheet) -> sheet.bytes())
            .build();

    StrangersPages(ThymeleafViewResolver views) {
        this.views = views;
    }

    private record Key(String uri, Locale locale, String revision) {}

    /** A page cut at the places where the token stands. */
    private record Sheet(String contentType, List<byte[]> parts) {
        int bytes() {
            return parts.stream().mapToInt(part -> part.length).sum();
        }

        void write(HttpServletResponse response, byte[] token) throws IOException {
            response.setContentType(contentType);
            response.setLocale(LocaleContextHolder.getLocale());
            response.setContentLength(bytes() + (parts.size() - 1) * token.length);
            var out = response.getOutputStream();
            for (int i = 0; i < parts.size(); i++) {
                if (i > 0) {
                    out.write(token);
                }
                out.write(parts.get(i));
            }
        }
    }

    /**
     * The template's page, kept if the reader is a stranger. {@code revision} must change whenever what strangers see on
     * that page does.
     */
    View page(String template, Optional<Person> reader, String revision, HttpServletRequest request) {
        boolean alike = reader.isEmpty()
                && request.getQueryString() == null
                && RequestContextUtils.getInputFlashMap(request) == null
                && WebUtils.getCookie(request, THEME) == null;
        if (!alike) {
            return (model, asked, response) -> view(template).render(model, asked, response);
        }
        var key = new Key(request.getRequestURI(), LocaleContextHolder.getLocale(), revision);
        return (model, asked, response) -> render(template, key, model, asked, response);
    }

    private void render(
            String template,
            Key key,
            @Nullable Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws Exception {
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        var token = csrf.getToken();
        var sheet = sheets.getIfPresent(key);
        if (sheet == null) {
            var made = new ContentCachingResponseWrapper(response);
            view(template).render(model, request, made);
            sheet = cut(made, token);
            sheets.put(key, sheet);
        }
        sheet.write(response, token.getBytes(StandardCharsets.US_ASCII));
    }

    private static Sheet cut(ContentCachingResponseWrapper made, String token) {
        var html = new String(made.getContentAsByteArray(), StandardCharsets.UTF_8);
        var parts = Arrays.stream(html.split(Pattern.quote(token), -1))
                .map(part -> part.getBytes(StandardCharsets.UTF_8))
                .toList();
        return new Sheet(Optional.ofNullable(made.getContentType()).orElse("text/html;charset=UTF-8"), parts);
    }

    private View view(String template) throws Exception {
        return Objects.requireNonNull(
                views.resolveViewName(template, LocaleContextHolder.getLocale()), () -> "no template " + template);
    }
}
