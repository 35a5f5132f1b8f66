package app.gradient.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a request whose address or form is no text: a broken percent encoding, bytes that are not UTF-8, or
 * U+0000, which a person can't type and PostgreSQL can't keep. Behind it every parameter and header is text.
 */
final class ReadableRequests extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isReadable(request)) {
            chain.doFilter(new PlainHeaders(request), response);
        } else {
            ErrorPage.show(Unreadable.malformed(), new BareRequest(request), response);
        }
    }

    private static boolean isReadable(HttpServletRequest request) {
        try {
            return isText(request.getRequestURI()) && isText(request.getQueryString()) && parametersAreText(request);
        } catch (InvalidParameterException | RequestRejectedException e) {
            return false;
        }
    }

    /** A form's bytes have been decoded by the container, which puts U+FFFD where they were no UTF-8. */
    private static boolean parametersAreText(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream().allMatch(parameter -> {
            for (var value : parameter.getValue()) {
                if (value.indexOf('\0') >= 0) {
                    return false;
                }
            }
            return parameter.getKey().indexOf('\0') < 0;
        });
    }

    /** Whether the percent encoding of {@code raw} is whole and its bytes are UTF-8 without U+0000. */
    static boolean isText(@Nullable String raw) {
        if (raw == null) {
            return true;
        }
        var bytes = ByteBuffer.allocate(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                int high = i + 1 < raw.length() ? Character.digit(raw.charAt(i + 1), 16) : -1;
                int low = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    return false;
                }
                bytes.put((byte) (high << 4 | low));
                i += 2;
            } else if (c > 0xff) {
                return false;
            } else {
                bytes.put((byte) c);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(bytes.flip())
                    .chars()
                    .noneMatch(c -> c == 0);
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
