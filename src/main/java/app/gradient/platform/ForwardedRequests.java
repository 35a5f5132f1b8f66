package app.gradient.platform;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Tells the application where a request came from when a proxy stands before it: address, scheme and host by {@code
 * X-Forwarded-For}, {@code -Proto} and {@code -Host}, or by {@code Forwarded} (RFC 7239). Believed only from
 * {@link TrustedProxies}, hop by hop from the nearest one: what stands beyond the first stranger was written by the stranger.
 * Two headers that disagree are both left aside, because a proxy that sets one may pass on the other as it came.
 */
final class ForwardedRequests extends ValveBase {
    private static final String FORWARDED = "Forwarded";
    private static final String FOR = "X-Forwarded-For";
    private static final String PROTO = "X-Forwarded-Proto";
    private static final String HOST = "X-Forwarded-Host";
    private static final List<String> ALL = List.of(FORWARDED, FOR, PROTO, HOST);

    private final TrustedProxies trusted;

    ForwardedRequests(TrustedProxies trusted) {
        super(true);
        this.trusted = trusted;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var origin = literal(request.getRemoteAddr()).filter(trusted::contain).flatMap(peer -> origin(request));
        // nobody behind us is to believe them in our place
        ALL.forEach(request.getCoyoteRequest().getMimeHeaders()::removeHeader);
        if (origin.isEmpty()) {
            getNext().invoke(request, response);
            return;
        }
        var before = Seen.by(request);
        try {
            origin.get().show(request);
            getNext().invoke(request, response);
        } finally {
            before.show(request);
        }
    }

    private Optional<Origin> origin(Request request) {
        var usual = origin(values(request, FOR), values(request, PROTO), values(request, HOST));
        var elements = values(request, FORWARDED);
        var standard = origin(parameter(elements, "for"), parameter(elements, "proto"), parameter(elements, "host"));
        if (usual.isPresent() && standard.isPresent()) {
            return usual.equals(standard) ? usual : Optional.empty();
        }
        return usual.or(() -> standard);
    }

    /** Empty if none of the three says anything. */
    private Optional<Origin> origin(List<String> addresses, List<String> schemes, List<String> hosts) {
        var address = Optional.<InetAddress>empty();
        int hops = 0;
        for (var hop : addresses.reversed()) {
            var next = literal(withoutPort(hop));
            if (next.isEmpty()) {
                break;
            }
            address = next;
            hops++;
            if (!trusted.contain(next.get())) {
                break;
            }
        }
        var scheme = fromTheRight(schemes, hops).map(word -> word.toLowerCase(Locale.ROOT));
        var known = scheme.filter(word -> word.equals("http") || word.equals("https"));
        var origin = new Origin(address, known, fromTheRight(hosts, hops).filter(ForwardedRequests::isHost));
        return origin.isEmpty() ? Optional.empty() : Optional.of(origin);
    }

    /** What the proxy said who saw the hop, where each adds its word; the nearest one's where there are fewer words. */
    private static Optional<String> fromTheRight(List<String> words, int hops) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(hops >= 1 && hops <= words.size() ? words.get(words.size() - hops) : words.getLast());
    }

    private static boolean isHost(String text) {
        return text.matches("[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?|\\[[0-9A-Fa-f:.]{2,45}](:[0-9]{1,5})?");
    }

    private static List<String> values(Request request, String header) {
        var values = new ArrayList<String>();
        for (var line : Collections.list(request.getHeaders(header))) {
            for (var value : line.split(",")) {
                if (!value.isBlank()) {
                    values.add(value.strip());
                }
            }
        }
        return values;
    }

    /** The values of {@code name} in elements like {@code for="[2001:db8::1]:4711";proto=https}. */
    private static List<String> parameter(List<String> elements, String name) {
        var values = new ArrayList<String>();
        for (var element : elements) {
            for (var pair : element.split(";")) {
                int equals = pair.indexOf('=');
                if (equals > 0 && pair.substring(0, equals).strip().equalsIgnoreCase(name)) {
                    values.add(pair.substring(equals + 1).strip().replace("\"", ""));
                }
            }
        }
        return values;
    }

    private static String withoutPort(String address) {
        if (address.startsWith("[")) {
            int end = address.indexOf(']');
            return end < 0 ? address : address.substring(1, end);
        }
        int colon = address.indexOf(':');
        return colon >= 0 && colon == address.lastIndexOf(':') ? address.substring(0, colon) : address;
    }

    /** Never looks a name up. */
    private static Optional<InetAddress> literal(String address) {
        try {
            return Optional.of(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private record Origin(Optional<InetAddress> address, Optional<String> scheme, Optional<String> host) {
        boolean isEmpty() {
            return address.isEmpty() && scheme.isEmpty() && host.isEmpty();
        }

        void show(Request request) {
            var seen = Seen.by(request);
            var from = address.map(InetAddress::getHostAddress).orElse(seen.address());
            var by = scheme.orElse(seen.scheme());
            int usual = by.equals("https") ? 443 : 80;
            if (host.isPresent()) {
                var name = host.get();
                int colon = name.lastIndexOf(':');
                boolean port = colon > name.lastIndexOf(']');
                new Seen(
                                from,
                                by,
                                port ? name.substring(0, colon) : name,
                                port ? Integer.parseInt(name.substring(colon + 1)) : usual)
                        .show(request);
            } else {
                boolean said = seen.port() != 80 && seen.port() != 443;
                new Seen(from, by, seen.host(), said ? seen.port() : usual).show(request);
            }
        }
    }

    /** What the container says of a request. */
    private record Seen(String address, String scheme, String host, int port) {
        static Seen by(Request request) {
            return new Seen(
                    request.getRemoteAddr(), request.getScheme(), request.getServerName(), request.getServerPort());
        }

        void show(Request request) {
            request.setRemoteAddr(address);
            request.setRemoteHost(address);
            request.setSecure(scheme.equals("https"));
            request.getCoyoteRequest().scheme().setString(scheme);
            request.getCoyoteRequest().serverName().setString(host);
            request.getCoyoteRequest().setServerPort(port);
        }
    }
}
