package app.gradient.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A path on this site that a request asks to be sent to afterwards; anything that could lead elsewhere is refused. */
public final class LocalPath {
    private LocalPath() {}

    public static String orHome(@Nullable String wanted) {
        return of(wanted).orElse("/");
    }

    public static Optional<String> of(@Nullable String wanted) {
        if (wanted == null || !wanted.startsWith("/") || wanted.startsWith("//")) {
            return Optional.empty();
        }
        boolean plain = wanted.chars().allMatch(c -> c > ' ' && c != '\\' && c != 0x7f);
        return plain ? Optional.of(wanted) : Optional.empty();
    }

    /** The page a form or an htmx request was sent from, if the browser says so and it is one of ours. */
    public static Optional<String> origin(HttpServletRequest request) {
        String address = request.getHeader("HX-Current-URL");
        if (address == null) {
            address = request.getHeader("Referer");
        }
        if (address == null) {
            return Optional.empty();
        }
        try {
            var uri = new URI(address);
            boolean ours = request.getServerName().equalsIgnoreCase(uri.getHost());
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return ours ? of(uri.getRawPath() + query) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
