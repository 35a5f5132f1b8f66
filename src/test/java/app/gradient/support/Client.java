package app.gradient.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One visitor without scripts: keeps cookies, follows no redirect by itself, fills the hidden CSRF field as a browser
 * does, and comes from an address of its own, so that rate limits of one test don't reach another.
 */
public final class Client {
    private static final AtomicInteger NEXT_ADDRESS = new AtomicInteger();
    private static final Pattern CSRF =
            Pattern.compile("name=\"_csrf\"\\s+(?:type=\"hidden\"\\s+)?(?:value|content)=\"([^\"]+)\"");
    private static final Pattern CSRF_HIDDEN =
            Pattern.compile("type=\"hidden\"\\s+name=\"_csrf\"\\s+value=\"([^\"]+)\"");

    private final String baseUrl;
    private final String address;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public Client(int port) {
        this.baseUrl = "http://127.0.0.1:" + port;
        int n = NEXT_ADDRESS.incrementAndGet();
        this.address = "203.0." + (n >> 8 & 0xff) + "." + (n & 0xff);
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    public HttpResponse<String> get(String path, Map<String, String> headers) {
        var request = request(path).GET();
        headers.forEach(request::setHeader);
        return send(request.build());
    }

    /** Opens the page of a form, then sends the form to {@code path} with the token that the page carried. */
    public HttpResponse<String> post(String page, String path, Map<String, String> fields) {
        return postWithToken(path, fields, csrf(page));
    }

    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return post(path, path, fields);
    }

    public HttpResponse<String> postWithToken(String path, Map<String, String> fields, String csrf) {
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", csrf);
        return postAsIs(path, all, Map.of());
    }

    public HttpResponse<String> postAsIs(String path, Map<String, String> fields, Map<String, String> headers) {
        var body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        var request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        return send(request.build());
    }

    public HttpResponse<String> json(String method, String path, String body, Map<String, String> headers) {
        var request = request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        return send(request.build());
    }

    /** The token that the page at {@code path} puts into its forms. */
    public String csrf(String path) {
        var page = get(path).body();
        return csrfIn(page).orElseThrow(() -> new AssertionError("No CSRF token on " + path + ": " + page));
    }

    public static Optional<String> csrfIn(String page) {
        return Stream.of(CSRF_HIDDEN, CSRF)
                .map(pattern -> pattern.matcher(page))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** The browser is closed without keeping anything. */
    public void forgetCookies() {
        cookies.getCookieStore().removeAll();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : baseUrl + path))
                .header("X-Forwarded-For", address)
                .header("Accept", "text/html,application/json;q=0.5");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, Client::words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** In a page the words count, not at which spaces a line may end. */
    private static HttpResponse.BodySubscriber<String> words(HttpResponse.ResponseInfo answer) {
        var text = HttpResponse.BodySubscribers.ofString(StandardCharsets.UTF_8);
        boolean page = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        return page ? HttpResponse.BodySubscribers.mapping(text, body -> body.replace('\u00a0', ' ')) : text;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
