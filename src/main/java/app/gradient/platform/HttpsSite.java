package app.gradient.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where {@code gradient.base-url} begins with {@code https://}, every request counts as one by TLS, whatever the proxy in
 * front says or forgets to say: cookies are Secure, HSTS is sent, redirects lead to https.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${gradient.base-url:}'.strip().toLowerCase().startsWith('https://')")
class HttpsSite {
    private static final int HTTPS_PORT = 443;

    /** For what Tomcat writes itself, such as the address of a redirect. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> behindTls(Environment environment) {
        int port = port(environment);
        return tomcat -> tomcat.addConnectorCustomizers(connector -> {
            connector.setScheme("https");
            connector.setSecure(true);
            connector.setProxyPort(port);
        });
    }

    /** For everybody else: a forwarded header that says otherwise changes nothing. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    OncePerRequestFilter alwaysSecure() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                chain.doFilter(new SecureRequest(request), response);
            }
        };
    }

    private static int port(Environment environment) {
        int port = URI.create(
                        environment.getRequiredProperty("gradient.base-url").strip())
                .getPort();
        return port < 0 ? HTTPS_PORT : port;
    }

    private static final class SecureRequest extends HttpServletRequestWrapper {
        SecureRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public boolean isSecure() {
            return true;
        }

        @Override
        public String getScheme() {
            return "https";
        }
    }
}
