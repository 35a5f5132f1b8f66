package app.gradient.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.firewall.RequestRejectedException;

/**
 * A request whose headers can be read without harm: one with control characters, which the firewall refuses when it is read, is
 * not there. Otherwise it would break whatever page, or error page, happened to look at it.
 */
class PlainHeaders extends HttpServletRequestWrapper {
    PlainHeaders(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getHeader(String name) {
        try {
            return super.getHeader(name);
        } catch (RequestRejectedException e) {
            return null;
        }
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        var values = new ArrayList<String>();
        var given = super.getHeaders(name);
        try {
            while (given.hasMoreElements()) {
                values.add(given.nextElement());
            }
        } catch (RequestRejectedException e) {
            return Collections.enumeration(List.of());
        }
        return Collections.enumeration(values);
    }

    @Override
    public long getDateHeader(String name) {
        try {
            return super.getDateHeader(name);
        } catch (RequestRejectedException e) {
            return -1;
        }
    }

    @Override
    public int getIntHeader(String name) {
        try {
            return super.getIntHeader(name);
        } catch (RequestRejectedException e) {
            return -1;
        }
    }
}
