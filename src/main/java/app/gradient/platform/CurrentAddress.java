package app.gradient.platform;

import jakarta.servlet.RequestDispatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The path of the page that is being rendered, for a template to mark its place in the menu. */
@Component("currentAddress")
public final class CurrentAddress {
    CurrentAddress() {}

    /** The path that the browser asked for, also while the error page stands in for it. */
    public String path() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes servlet)) {
            return "";
        }
        var request = servlet.getRequest();
        return request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }
}
