package app.gradient.platform;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.header.HeaderWriterFilter;

/** What a request must be before anybody is asked who sent it: of bounded size, and text. */
public final class RequestGate {
    private static final BoundBodies BODIES =
            new BoundBodies(Runtime.getRuntime().maxMemory());

    private RequestGate() {}

    /** Behind the headers, so that a refusal carries them; before everything that reads a parameter or a cookie. */
    public static void guard(HttpSecurity http) {
        http.addFilterAfter(BODIES, HeaderWriterFilter.class).addFilterAfter(new ReadableRequests(), BoundBodies.class);
    }
}
