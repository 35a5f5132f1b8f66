package app.gradient.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The same faces for what fails before or beside a controller: in a filter, or in the container. */
@Controller
public class ErrorPage implements ErrorController {
    static final String ORIGINAL_PATH = ErrorPage.class.getName() + ".path";
    private static final String REFUSAL = ErrorPage.class.getName() + ".refusal";

    private final ErrorFaces faces;

    ErrorPage(ErrorFaces faces) {
        this.faces = faces;
    }

    /** Shows a refusal from within a filter. */
    public static void show(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (response.isCommitted()) {
            return;
        }
        request.setAttribute(ORIGINAL_PATH, request.getRequestURI());
        request.setAttribute(REFUSAL, refusal);
        request.getRequestDispatcher("/error").forward(request, response);
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(REFUSAL) instanceof Refusal refusal) {
            return faces.refused(refusal, request, response);
        }
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path) {
            request.setAttribute(ORIGINAL_PATH, path);
        }
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code) {
            var status = HttpStatus.resolve(code);
            if (status == null || status.is5xxServerError()) {
                var cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                        ? thrown
                        : null;
                return faces.broken(cause, request, response);
            }
            return faces.status(status, request, response);
        }
        // somebody typed the address of the error page itself
        return faces.status(HttpStatus.NOT_FOUND, request, response);
    }
}
