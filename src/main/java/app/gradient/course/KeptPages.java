package app.gradient.course;

import app.gradient.account.Person;
import app.gradient.platform.Html;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
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
 * Pages made of pieces that are kept. A stranger, who has no account and no progress, gets the same page as everybody else but
 * for the token of its forms, so the whole page is kept and sent with each visitor's own token in its places. A learner's page of
 * a section is made anew around the section's text, which is the largest part of it and everybody's.
 */
@Component
class KeptPages {
    private static final int BYTES = 64 << 20;
    private static final String THEME = "theme";
    private static final String HTML = "text/html;charset=UTF-8";

    /** Stands for the text while the rest of the page is made. No reader can write a comment of ours into a page. */
    private static final Html TEXT = Html.written("<!--text-->");

    private final ThymeleafViewResolver views;
    private final Cache<Key, List<Piece>> pages = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher((Key key, List<Piece> pieces) ->
                    pieces.stream().mapToInt(Piece::bytes).sum())
            .build();
    /** By the text itself: what no edition holds any more is forgotten. */
    private final Cache<SectionText, Piece> texts =
            Caffeine.newBuilder().weakKeys().build();

    KeptPages(ThymeleafViewResolver views) {
        this.views = views;
    }

    private record Key(String uri, Locale locale, String revision) {}

    /**
     * The template's page, kept if the reader is a stranger. {@code revision} must change whenever what strangers see on
     * that page does.
     */
    View page(String template, Optional<Person> reader, String revision, HttpServletRequest request) {
        if (!isStranger(reader, request)) {
            return (model, asked, response) -> view(template).render(model, asked, response);
        }
        var key = new Key(request.getRequestURI(), LocaleContextHolder.getLocale(), revision);
        return (model, asked, response) -> {
            var token = ((CsrfToken) asked.getAttribute(CsrfToken.class.getName())).getToken();
            var page = pages.getIfPresent(key);
            if (page == null) {
                page = cut(render(template, model, asked, response), token).stream()
                        .map(Piece::kept)
                        .toList();
                pages.put(key, page);
            }
            response.setContentType(HTML);
            Piece.send(joined(page, Piece.secret(token)), asked, response);
        };
    }

    /** The page of a section, by a template that shows the text as {@code textHtml}. */
    View section(
            String template, SectionText text, Optional<Person> reader, String revision, HttpServletRequest request) {
        if (isStranger(reader, request)) {
            var page = page(template, reader, revision, request);
            return (model, asked, response) -> page.render(with(model, text.html()), asked, response);
        }
        return (model, asked, response) -> {
            var around = cut(render(template, with(model, TEXT), asked, response), TEXT.toString());
            response.setContentType(HTML);
            Piece.send(
                    joined(
                            around.stream().map(Piece::passing).toList(),
                            texts.get(text, kept -> Piece.kept(kept.html().toString()))),
                    asked,
                    response);
        };
    }

    private static boolean isStranger(Optional<Person> reader, HttpServletRequest request) {
        return reader.isEmpty()
                && request.getQueryString() == null
                && RequestContextUtils.getInputFlashMap(request) == null
                && WebUtils.getCookie(request, THEME) == null;
    }

    private static Map<String, ?> with(@Nullable Map<String, ?> model, Html html) {
        Map<String, Object> all = new HashMap<>(Objects.requireNonNullElse(model, Map.of()));
        all.put("textHtml", html);
        return all;
    }

    private String render(
            String template, @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var made = new ContentCachingResponseWrapper(response);
        view(template).render(model, request, made);
        return new String(made.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static List<String> cut(String html, String where) {
        return List.of(html.split(Pattern.quote(where), -1));
    }

    private static List<Piece> joined(List<Piece> pieces, Piece between) {
        var all = new ArrayList<Piece>();
        for (var piece : pieces) {
            if (!all.isEmpty()) {
                all.add(between);
            }
            all.add(piece);
        }
        return all;
    }

    private View view(String template) throws Exception {
        return Objects.requireNonNull(
                views.resolveViewName(template, LocaleContextHolder.getLocale()), () -> "no template " + template);
    }
}
