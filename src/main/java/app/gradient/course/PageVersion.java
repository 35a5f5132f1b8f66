package app.gradient.course;

import app.gradient.account.Person;
import app.gradient.platform.Assets;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Lets a browser keep a page and ask whether it is still the same. A page depends on what it shows, on the build, the
 * language, who reads it and on the token that its forms carry; all of that is in its entity tag.
 */
@Component
class PageVersion {
    private static final String CSRF_COOKIE = "XSRF-TOKEN";

    private final String build;

    PageVersion(Assets assets) {
        this.build = assets.url("app.css") + assets.url("app.js");
    }

    /**
     * Writes the validators, and says whether the browser has this very page: then the controller returns nothing more.
     * {@code shown} is what the page is made from; its text form must change whenever it does.
     */
    boolean isKnown(
            HttpServletRequest request, HttpServletResponse response, Optional<Person> reader, Object... shown) {
        // Set here, so that Spring Security leaves it alone; "no-cache" means "ask first".
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        Stream<Object> parts = Stream.concat(
                Stream.of(build, LocaleContextHolder.getLocale(), reader, csrf(request)), Stream.of(shown));
        if (RequestContextUtils.getInputFlashMap(request) != null) {
            return false; // what an action has to say is not in the tag
        }
        return new ServletWebRequest(request, response).checkNotModified(tag(parts));
    }

    private static String csrf(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? ""
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(CSRF_COOKIE))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse("");
    }

    private static String tag(Stream<Object> parts) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            parts.forEach(part -> {
                hash.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
                hash.update((byte) 0);
            });
            return "W/\"" + HexFormat.of().formatHex(hash.digest(), 0, 16) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
