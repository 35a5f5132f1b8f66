package app.gradient.platform;

import org.springframework.core.env.Environment;

/**
 * The public address of this installation, for links in letters and logs. Never taken from a request: whoever sends a
 * reset request chooses its {@code Host} header.
 */
public final class Site {
    private final Environment environment;

    Site(Environment environment) {
        this.environment = environment;
    }

    /** The absolute address of {@code path}, which starts with a slash. */
    public String url(String path) {
        return base() + path;
    }

    private String base() {
        String configured = environment.getProperty("gradient.base-url", "");
        if (!configured.isBlank()) {
            return configured.strip().replaceFirst("/+$", "");
        }
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "http://localhost:" + port;
    }
}
