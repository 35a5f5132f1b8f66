package app.gradient.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The one handler of what controllers throw. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ErrorAdvice {
    /** PostgreSQL's character_not_in_repertoire and untranslatable_character. */
    private static final Set<String> NO_TEXT = Set.of("22021", "22P05");

    private final ErrorFaces faces;

    ErrorAdvice(ErrorFaces faces) {
        this.faces = faces;
    }

    @ExceptionHandler(Refusal.class)
    Object refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        return faces.refused(refusal, request, response);
    }

    @ExceptionHandler(OptimisticLockingFailureException.class)
    Object stale(HttpServletRequest request, HttpServletResponse response) {
        return faces.refused(new Conflict(), request, response);
    }

    /** An id in the address that is no id is an address where nothing is. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    Object noSuchAddress(
            MethodArgumentTypeMismatchException mismatch, HttpServletRequest request, HttpServletResponse response) {
        boolean inPath = mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
        return faces.status(inPath ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST, request, response);
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    Object unreadable(
            HttpMessageNotReadableException exception, HttpServletRequest request, HttpServletResponse response) {
        // a body may turn out too large while its JSON is read
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return faces.refused(refusal, new BareRequest(request), response);
            }
        }
        return faces.unreadable(request, response);
    }

    /** The firewall judges a parameter or a header when it is read. */
    @ExceptionHandler(RequestRejectedException.class)
    Object malformed(HttpServletRequest request, HttpServletResponse response) {
        return faces.refused(Unreadable.malformed(), new BareRequest(request), response);
    }

    /** Left to Spring Security's filter, which knows whether somebody is logged in. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void security(RuntimeException exception) {
        throw exception;
    }

    /** The reader has gone: nobody is left to show anything to. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone() {}

    /** U+0000 or half a character that came in JSON: only the database notices. */
    private static boolean isNoText(Throwable exception) {
        for (var cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && NO_TEXT.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    Object other(Exception exception, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) {
            return null;
        }
        if (isNoText(exception)) {
            return faces.unreadable(new BareRequest(request), response);
        }
        if (DatabaseAbsence.in(exception).isPresent()) {
            throw exception; // to the filter that answers without a database
        }
        return exception instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()
                ? faces.status(known.getStatusCode(), request, response)
                : faces.broken(exception, request, response);
    }
}
