package app.gradient.platform;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.account.Accounts;
import app.gradient.account.Role;
import app.gradient.support.Client;
import app.gradient.support.GradientTest;
import app.gradient.support.Routes;
import app.gradient.support.Wire;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address × every parameter, body and header that it reads × bytes that nobody should send: never our fault. */
@GradientTest
@Tag("long") // some 36,000 requests for each kind of visitor
@TestPropertySource(properties = "gradient.limits.writes-per-minute=1000000")
class BadBytesTests {
    private static final String PASSWORD = "правильная лошадь";

    /** As they stand in an address or a form. */
    private static final List<String> VALUES = List.of(
            "%00",
            "a%00b",
            "%ff",
            "%ZZ",
            "%",
            "%C0%80",
            "%ED%A0%80",
            "%F0%9F%98",
            "%EF%BF%BF%EF%BF%BD",
            "1000000000",
            "99999999999999999999999",
            "-1",
            "-2147483648",
            "1e308",
            "NaN",
            "",
            "x".repeat(5000),
            "%E2%80%AE%E2%80%A8%C2%85%1B%5B31m",
            "null",
            "%5B%5B1%5D%5D",
            "%7B%22a%22%3A1%7D",
            "..%2F..%2Fetc%2Fpasswd",
            "%27%22%3E%3C%24%7B7*7%7D");

    private static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "{}",
            "1",
            "\"x\"",
            "{\"a\"",
            "[".repeat(20_000),
            "{\"files\":null,\"answer\":null,\"scopes\":null,\"source\":null,\"version\":null,\"name\":null,\"days\":null}",
            "{\"files\":[],\"answer\":{},\"scopes\":{},\"source\":[],\"version\":[],\"name\":{},\"days\":\"x\"}",
            "{\"files\":{\"A\\u0000.java\":\"x\"},\"source\":\"\\u0000\",\"version\":0,\"name\":\"\\u0000\",\"scopes\":[\"\\u0000\"]}",
            "{\"files\":{\"Solution.java\":\"class Solution { \\u0000 }\"},\"exercise\":\"\\u0000\",\"program\":\"\\u0000\"}",
            "{\"files\":{\"Main.java\":\"void main() {} // \\ud800\"},\"program\":\"a\\u0000\",\"source\":\"\\udc00\",\"version\":0,\"name\":\"\\ud800\"}",
            "{\"files\":{\"Main.java\":null,\"\":\"\"},\"source\":5,\"version\":9223372036854775807,\"scopes\":[null],\"days\":2147483648}",
            "{\"answer\":\"\\u0000\",\"source\":\"x\",\"version\":-9223372036854775808,\"days\":-1,\"scopes\":[\"READ\",\"nope\"]}",
            "{\"answer\":[[\"\\u0000\"],[null],[[]]],\"version\":1e400}",
            "{\"answer\":[1,[2]],\"files\":{\"Main.java\":{\"a\":[]}}}",
            "{\"answer\":" + "[".repeat(400) + "]".repeat(400) + "}",
            "{\"answer\":1e999999999,\"days\":1e999999999}",
            "{\"answer\":\"\u202e\u2028\",\"name\":\"\u202e\u2028\u0085\",\"source\":\"\u202e\",\"version\":0}",
            "{\"name\":\"" + "я".repeat(3000) + "\",\"source\":\"x\",\"version\":7}");

    private static final Map<String, List<String>> HEADERS = headers();

    private enum Who {
        NOBODY,
        LEARNER,
        INSTRUCTOR,
        ADMIN
    }

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Accounts accounts;

    private final PasswordEncoder passwords = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    @Autowired
    JdbcClient database;

    private final Map<Integer, Integer> seen = new TreeMap<>();
    private final List<String> broken = new ArrayList<>();
    private final AtomicInteger address = new AtomicInteger();

    @ParameterizedTest
    @EnumSource
    void noAddressBreaks(Who who) {
        var session = session(who);

        for (var route : Routes.of(requestMappingHandlerMapping)) {
            if (route.pattern().endsWith("/events") || route.pattern().equals("/logout")) {
                continue; // would stream; would end this session
            }
            database.sql("truncate rate_limit").update();
            paths(route, session);
            parameters(route, session);
            bodies(route, session);
            headers(route, session);
        }

        System.out.println("bad bytes as " + who + ": " + seen);
        assertThat(seen.values().stream().mapToInt(i -> i).sum()).isGreaterThan(4_000);
        assertThat(seen).containsKeys(200, 400, 404).doesNotContainKey(500);
        assertThat(broken).isEmpty();
    }

    private void paths(Routes.Route route, Session session) {
        var path = route.pattern();
        int at = path.indexOf('{');
        while (at >= 0) {
            int end = path.indexOf('}', at);
            for (var value : VALUES) {
                var bad = path.substring(0, at) + (value.isEmpty() ? "%20" : value) + path.substring(end + 1);
                send(route.method(), new Routes.Route("GET", bad, route.handler()).path(), "", "", session);
            }
            at = path.indexOf('{', end);
        }
    }

    private void parameters(Routes.Route route, Session session) {
        for (var name : names(route.handler().getMethod())) {
            for (var value : VALUES) {
                var pair = name + "=" + value;
                if (route.writes()) {
                    send(route.method(), route.path(), "", pair + "&_csrf=" + session.csrf(), session);
                } else {
                    send(route.method(), route.path() + "?" + pair, "", "", session);
                }
            }
        }
        send(route.method(), route.path() + "?%00=1&%ff=%00&lang=%00", "", "", session);
    }

    private void bodies(Routes.Route route, Session session) {
        if (!route.writes()) {
            return;
        }
        for (var body : BODIES) {
            send(
                    route.method(),
                    route.path(),
                    "Content-Type: application/json\nX-XSRF-TOKEN: " + session.csrf() + "\n",
                    body,
                    session);
        }
        // bytes that are no UTF-8
        send(
                route.method(),
                route.path(),
                "Content-Type: application/json;charset=nonsense\nX-XSRF-TOKEN: " + session.csrf() + "\n",
                "{\"source\":\"\u00ff\"}",
                session);
    }

    private void headers(Routes.Route route, Session session) {
        HEADERS.forEach((name, values) -> values.forEach(value -> send(
                route.method(),
                route.path(),
                name + ": " + value + "\n",
                route.writes() ? "_csrf=" + session.csrf() : "",
                name.equals("Cookie") || name.equals("Authorization") ? session.bare() : session)));
    }

    private void send(String method, String path, String headers, String body, Session session) {
        var head = method + " " + path + " HTTP/1.1\nHost: 127.0.0.1\nConnection: close\nX-Forwarded-For: 10.0."
                + (address.incrementAndGet() >> 8 & 0xff) + "." + (address.get() & 0xff) + "\n"
                + (headers.contains("Content-Type") || body.isEmpty()
                        ? ""
                        : "Content-Type: application/x-www-form-urlencoded\n")
                + headers
                + (path.startsWith("/api/") && !headers.contains("Authorization:")
                        ? session.token()
                        : session.cookies())
                + "Content-Length: " + body.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        int status = new Wire(port).send(head, body).status();
        seen.merge(status, 1, Integer::sum);
        if (status >= 500 && broken.size() < 60) {
            broken.add(
                    status + " " + method + " " + shortened(path) + " " + shortened(headers) + " " + shortened(body));
        }
    }

    private static String shortened(String text) {
        return text.length() > 160 ? text.substring(0, 160) + "…" : text;
    }

    /** What the handler binds by name: parameters and the parts of a form's record. */
    private static Set<String> names(Method handler) {
        var names = new LinkedHashSet<String>();
        for (var parameter : handler.getParameters()) {
            if (parameter.isAnnotationPresent(RequestParam.class)) {
                var given = parameter.getAnnotation(RequestParam.class);
                names.add(
                        given.name().isEmpty()
                                ? given.value().isEmpty() ? parameter.getName() : given.value()
                                : given.name());
            } else if (!parameter.isAnnotationPresent(PathVariable.class)
                    && !parameter.isAnnotationPresent(RequestHeader.class)
                    && (parameter.getType().isRecord() || parameter.isAnnotationPresent(ModelAttribute.class))) {
                Optional.ofNullable(parameter.getType().getRecordComponents())
                        .ifPresent(parts -> Arrays.stream(parts)
                                .map(RecordComponent::getName)
                                .forEach(names::add));
            }
        }
        // what forms read as maps, or without declaring it
        names.addAll(List.of("page", "q", "next", "answer", "cell", "data", "table", "title"));
        return names;
    }

    private static Map<String, List<String>> headers() {
        var headers = new LinkedHashMap<String, List<String>>();
        var words = List.of("\u0080\u009b31m", "\u00ff\u00fe", "x".repeat(4000), "%00", "\"'<>", ";;;,,,===");
        for (var name : List.of(
                "Accept",
                "Accept-Language",
                "User-Agent",
                "Referer",
                "HX-Request",
                "HX-Current-URL",
                "HX-Boosted",
                "Last-Event-ID",
                "Idempotency-Key",
                "If-None-Match",
                "If-Modified-Since",
                "Origin",
                "X-XSRF-TOKEN",
                "Content-Type")) {
            headers.put(name, words);
        }
        var nul = Base64.getEncoder().encodeToString("\0".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        headers.put(
                "Authorization",
                List.of(
                        "Bearer \u00ff",
                        "Bearer " + "x".repeat(4000),
                        "Bearer",
                        "Basic",
                        "Basic %%%",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(
                                                "a\0@example.org:\0".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        "Basic " + Base64.getEncoder().encodeToString(new byte[] {(byte) 0xff, ':', (byte) 0xff})));
        headers.put(
                "Cookie",
                List.of(
                        "SESSION=" + nul,
                        "SESSION=%00",
                        "SESSION=" + "x".repeat(4000),
                        "language=\u00ff; theme=%00; XSRF-TOKEN=%00",
                        "language=xx-\"; theme=; SESSION=; XSRF-TOKEN=",
                        ";;;==="));
        return headers;
    }

    private Session session(Who who) {
        var client = new Client(port);
        if (who == Who.NOBODY) {
            var csrf = client.csrf("/login");
            return new Session("", client.cookie("XSRF-TOKEN"), csrf, "");
        }
        var email = "bad-" + UUID.randomUUID() + "@example.org";
        accounts.add(
                "Кто-то",
                email,
                Role.valueOf(who.name()),
                Optional.ofNullable(passwords.encode(PASSWORD)),
                Instant.now());
        client.post("/login", Map.of("email", email, "password", PASSWORD, "next", ""));
        var credentials = Base64.getEncoder()
                .encodeToString((email + ":" + PASSWORD).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var issued = client.json("POST", "/api/v1/tokens", "{}", Map.of("Authorization", "Basic " + credentials));
        var token = issued.body().replaceAll("(?s).*\"token\":\"([^\"]+)\".*", "$1");
        var csrf = client.csrf("/glossary");
        return new Session(client.cookie("SESSION"), client.cookie("XSRF-TOKEN"), csrf, token);
    }

    private record Session(String id, String xsrf, String csrf, String apiToken) {
        String cookies() {
            return id.isEmpty() && xsrf.isEmpty()
                    ? ""
                    : "Cookie: XSRF-TOKEN=" + xsrf + (id.isEmpty() ? "" : "; SESSION=" + id) + "\n";
        }

        String token() {
            return apiToken.isEmpty() ? "" : "Authorization: Bearer " + apiToken + "\n";
        }

        Session bare() {
            return new Session("", "", csrf, "");
        }
    }
}
