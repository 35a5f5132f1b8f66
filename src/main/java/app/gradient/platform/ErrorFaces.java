package app.gradient.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Words a failure and gives it the face that its reader can use: a page, an htmx fragment or a {@code ProblemDetail}. */
@Component
class ErrorFaces {
    private static final Set<String> OF_THE_PAGE =
            Set.of("kind", "anchor", "quote", "from", "exercise", "file", "first", "next", "version", "lang");

    private static final Logger log = LoggerFactory.getLogger(ErrorFaces.class);

    /** The statuses that have a heading and a message of their own in the bundles. */
    private static final Set<String> WORDED =
            Set.of("400", "401", "403", "404", "405", "406", "409", "411", "413", "415", "422", "429", "503");

    /** What may be gone a moment later, so that the same address is worth another try. */
    private static final Set<String> PASSING = Set.of("409", "429", "500", "503");

    private final MessageSource messages;
    private final Plural plural;
    private final Ids ids;

    ErrorFaces(MessageSource messages, Plural plural, Ids ids) {
        this.messages = messages;
        this.plural = plural;
        this.ids = ids;
    }

    /** A {@link ModelAndView} or a {@link ResponseEntity}, as the request's reader needs. */
    Object refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        if (refusal instanceof TooManyRequests tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.retryAfterSeconds()));
        }
        if (refusal instanceof Busy) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Busy.A_MOMENT.toSeconds()));
        }
        if (refusal instanceof SignInRequired && face(request) != Face.PROBLEM) {
            return toLogin(request, response);
        }
        var kept = refusal instanceof StaleForm ? typed(request) : List.<Typed>of();
        var name = refusal instanceof StaleForm
                ? "stale"
                : Integer.toString(refusal.status().value());
        var failure =
                new Failure(refusal.status(), name, worded(refusal), Optional.empty(), kept, wayOut(name, request));
        return show(failure, request, response);
    }

    /** A body that is not what it should be: a program is told what was expected, a person can't have written it. */
    Object unreadable(HttpServletRequest request, HttpServletResponse response) {
        return face(request) == Face.PROBLEM
                ? refused(new Invalid("error.unreadable.message"), request, response)
                : status(HttpStatus.UNPROCESSABLE_CONTENT, request, response);
    }

    private String worded(Refusal refusal) {
        return refusal instanceof TooManyRequests tooMany
                ? plural.of(refusal.messageKey(), tooMany.retryAfterSeconds())
                : messages.getMessage(refusal.messageKey(), refusal.arguments(), LocaleContextHolder.getLocale());
    }

    /** Reading again can't hurt; what was sent is sent again from its own page only. */
    private static WayOut wayOut(String name, HttpServletRequest request) {
        boolean again = PASSING.contains(name) && "GET".equals(request.getMethod());
        return again
                ? new WayOut(LocalPath.of(pathAndQuery(request)), Optional.empty())
                : new WayOut(Optional.empty(), LocalPath.origin(request));
    }

    /** A failure that Spring or the container found: a wrong method, an unreadable body, an unknown address. */
    Object status(HttpStatusCode status, HttpServletRequest request, HttpServletResponse response) {
        if (status.is5xxServerError()) {
            return broken(null, request, response);
        }
        var code = Integer.toString(status.value());
        var name = WORDED.contains(code) ? code : "other";
        return show(
                new Failure(
                        status,
                        name,
                        worded(name),
                        Optional.empty(),
                        List.of(),
                        PASSING.contains(name) ? wayOut(name, request) : WayOut.NONE),
                request,
                response);
    }

    /** A fault of ours: the reader gets a number that finds the log's line. */
    Object broken(@Nullable Throwable cause, HttpServletRequest request, HttpServletResponse response) {
        var incident = Long.toHexString(ids.next().getLeastSignificantBits() & 0xFFFF_FFFFL);
        log.error(
                "event=request_failed incident={} method={} path={}",
                incident,
                LogValue.of(request.getMethod()),
                LogValue.of(path(request)),
                cause);
        var failure = new Failure(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "500",
                worded("500"),
                Optional.of(incident),
                List.of(),
                wayOut("500", request));
        return show(failure, request, response);
    }

    private String worded(String name) {
        return messages.getMessage("error." + name + ".message", null, LocaleContextHolder.getLocale());
    }

    private Object show(Failure failure, HttpServletRequest request, HttpServletResponse response) {
        return switch (face(request)) {
            case PROBLEM -> problem(failure, request);
            case FRAGMENT -> {
                // The swap lands in the layout's place for notices, whatever the element asked for.
                response.setHeader("HX-Retarget", "#notices");
                response.setHeader("HX-Reswap", "innerHTML");
                yield view("platform/error :: notice", failure, response);
            }
            case PAGE -> view("platform/error", failure, response);
        };
    }

    private ModelAndView view(String name, Failure failure, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return new ModelAndView(name, Map.of("failure", failure), failure.status());
    }

    private ResponseEntity<ProblemDetail> problem(Failure failure, HttpServletRequest request) {
        var detail = ProblemDetail.forStatusAndDetail(failure.status(), failure.message());
        detail.setInstance(URI.create(path(request)));
        failure.incident().ifPresent(incident -> detail.setProperty("incident", incident));
        var answer = ResponseEntity.status(failure.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (failure.status().isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.body(detail);
    }

    private static ModelAndView toLogin(HttpServletRequest request, HttpServletResponse response) {
        boolean reading = "GET".equals(request.getMethod()) && face(request) == Face.PAGE;
        var back = reading ? Optional.of(pathAndQuery(request)) : LocalPath.origin(request);
        var login = "/login"
                + back.map(path -> "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
                        .orElse("");
        if (face(request) == Face.FRAGMENT) {
            response.setHeader("HX-Redirect", login);
            return new ModelAndView("platform/error :: nothing", Map.of(), HttpStatus.UNAUTHORIZED);
        }
        var redirect = new RedirectView(login, true);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(redirect);
    }

    static Face face(HttpServletRequest request) {
        if (path(request).startsWith("/api/")) {
            return Face.PROBLEM;
        }
        boolean htmx = "true".equals(request.getHeader("HX-Request"))
                && !"true".equals(request.getHeader("HX-Boosted"))
                && !"true".equals(request.getHeader("HX-History-Restore-Request"));
        if (htmx) {
            return Face.FRAGMENT;
        }
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("json") && !accept.contains("html") ? Face.PROBLEM : Face.PAGE;
    }

    /** What the person wrote into the form, for copying; never a secret, and not what the page itself put there or offered to choose. */
    private static List<Typed> typed(HttpServletRequest request) {
        var kept = new ArrayList<Typed>();
        request.getParameterMap().forEach((name, values) -> {
            var lower = name.toLowerCase(Locale.ROOT);
            boolean secret = lower.contains("password") || lower.contains("token") || lower.startsWith("_");
            for (var value : values) {
                if (!secret && !OF_THE_PAGE.contains(name) && !value.isBlank()) {
                    kept.add(new Typed(name, value));
                }
            }
        });
        return List.copyOf(kept);
    }

    private static String pathAndQuery(HttpServletRequest request) {
        return path(request) + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }

    /** The path that the client asked for, also on a forward to the error page. */
    private static String path(HttpServletRequest request) {
        return request.getAttribute(ErrorPage.ORIGINAL_PATH) instanceof String original
                ? original
                : request.getRequestURI();
    }

    /** Who reads the answer. */
    enum Face {
        PAGE,
        FRAGMENT,
        PROBLEM
    }

    /**
     * What a template needs: {@code name} picks the heading in the bundles.
     */
    record Failure(
            HttpStatusCode status,
            String name,
            String message,
            Optional<String> incident,
            List<Typed> kept,
            WayOut wayOut) {}

    /**
     * Where to go from here.
     *
     * @param again the same address, where trying again makes sense
     * @param back the page that a refused form or fragment came from
     */
    record WayOut(Optional<String> again, Optional<String> back) {
        static final WayOut NONE = new WayOut(Optional.empty(), Optional.empty());
    }

    record Typed(String name, String value) {}
}
