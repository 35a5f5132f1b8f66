package app.gradient.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gradient.Gradient;
import app.gradient.support.GradientTest;
import app.gradient.support.TestDatabase;
import app.gradient.support.Wire;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the application takes a request to come from, asked over a socket from 127.0.0.1. */
class ForwardedRequestsTests {
    private static final String SPOOF = """
            X-Forwarded-For: 9.9.9.9
            X-Forwarded-Proto: https
            X-Forwarded-Host: evil.example""";

    @TestConfiguration
    static class Mirror {
        @RestController
        static class Told {
            @GetMapping("/test/mirror")
            String told(HttpServletRequest request) {
                return request.getRemoteAddr() + " " + request.getScheme() + " " + request.isSecure() + " "
                        + request.getServerName() + " " + request.getServerPort() + " "
                        + request.getHeader("X-Forwarded-For");
            }
        }
    }

    private static String told(int port, String headers) {
        return new Wire(port)
                .send("GET /test/mirror HTTP/1.1\nHost: 127.0.0.1:" + port + "\nConnection: close\n" + headers, "")
                .body();
    }

    @Nested
    @GradientTest
    @Import(Mirror.class)
    @TestPropertySource(properties = "gradient.trusted-proxies=")
    class WithoutProxies {
        @LocalServerPort
        int port;

        @ParameterizedTest
        @ValueSource(
                strings = {
                    SPOOF,
                    "X-Forwarded-For: 10.0.0.1, 192.168.1.1",
                    "Forwarded: for=9.9.9.9;proto=https;host=evil.example",
                    "X-Forwarded-Port: 443\nX-Forwarded-Ssl: on\nX-Forwarded-Prefix: /evil"
                })
        void believesNobody(String headers) {
            assertThat(told(port, headers)).isEqualTo("127.0.0.1 http false 127.0.0.1 " + port + " null");
        }

        @Test
        void countsTheAddressThatAPupilSpoofsAsThePupilsOwn() {
            var wire = new Wire(port);
            var last = 0;

            for (int i = 0; i < 61; i++) {
                last = wire.send(
                                "POST /api/v1/tokens HTTP/1.1\nHost: x\nConnection: close\nX-Forwarded-For: 9.9.9." + i
                                        + "\nAuthorization: Basic bm9ib2R5OndvcmQ=\nContent-Length: 0",
                                "")
                        .status();
            }

            assertThat(last).isEqualTo(429);
        }
    }

    @Nested
    @GradientTest
    @Import(Mirror.class)
    @TestPropertySource(properties = "gradient.trusted-proxies=192.0.2.0/24 2001:db8::1")
    class WithAnotherProxy {
        @LocalServerPort
        int port;

        @Test
        void believesNobodyElse() {
            assertThat(told(port, SPOOF)).isEqualTo("127.0.0.1 http false 127.0.0.1 " + port + " null");
        }
    }

    @Nested
    @GradientTest
    @Import(Mirror.class)
    @TestPropertySource(properties = "gradient.trusted-proxies=127.0.0.0/8, 192.0.2.7, 2001:db8::/32")
    class WithThisProxy {
        @LocalServerPort
        int port;

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "X-Forwarded-For: 203.0.113.5 | 203.0.113.5 http false",
                    // the client wrote the left one, the proxy the right one
                    "X-Forwarded-For: 9.9.9.9, 203.0.113.5 | 203.0.113.5 http false",
                    "X-Forwarded-For: 9.9.9.9, 203.0.113.5, 192.0.2.7 | 203.0.113.5 http false",
                    "X-Forwarded-For: unknown, 192.0.2.7 | 192.0.2.7 http false",
                    "X-Forwarded-For: localhost | 127.0.0.1 http false",
                    "X-Forwarded-For: 203.0.113.5:4711 | 203.0.113.5 http false",
                    "X-Forwarded-Proto: https | 127.0.0.1 https true",
                    "X-Forwarded-Proto: javascript | 127.0.0.1 http false",
                    "Forwarded: for=9.9.9.9, for=\"203.0.113.5:99\";proto=https | 203.0.113.5 https true",
                    "Forwarded: for=\"[2001:db9::5]:99\" | 2001:db9:0:0:0:0:0:5 http false",
                })
        void believesTheNearestStranger(String header, String expected) {
            assertThat(told(port, header)).startsWith(expected + " 127.0.0.1 ").endsWith(" null");
        }

        @Test
        void readsLinesOfOneHeaderAsOneList() {
            assertThat(told(port, "X-Forwarded-For: 9.9.9.9\nX-Forwarded-For: 203.0.113.5"))
                    .startsWith("203.0.113.5 ");
        }

        @Test
        void believesNeitherOfTwoHeadersThatDisagree() {
            assertThat(told(port, "X-Forwarded-For: 203.0.113.5\nForwarded: for=9.9.9.9"))
                    .startsWith("127.0.0.1 ");
        }

        @Test
        void takesTheHostAndItsPort() {
            assertThat(told(port, "X-Forwarded-Host: learn.example:8443\nX-Forwarded-Proto: https"))
                    .isEqualTo("127.0.0.1 https true learn.example 8443 null");
            assertThat(told(port, "X-Forwarded-Host: learn.example\nX-Forwarded-Proto: https"))
                    .isEqualTo("127.0.0.1 https true learn.example 443 null");
            assertThat(told(port, "X-Forwarded-Host: evil.example/<b>")).contains(" 127.0.0.1 " + port);
        }
    }

    @Nested
    @ExtendWith(OutputCaptureExtension.class)
    class WithAWrongSetting {
        @ParameterizedTest
        @ValueSource(strings = {"proxy.example.org", "10.0.0.0/33", "300.1.1.1", "10.0.0.0/8, all"})
        void doesNotStartAndSaysWhyInOneLine(String proxies, CapturedOutput output) {
            assertThatThrownBy(() -> new SpringApplication(Gradient.class)
                            .run(Stream.concat(
                                            TestDatabase.settings(TestDatabase.freshDatabase()).entrySet().stream()
                                                    .map(setting -> "--" + setting.getKey() + "=" + setting.getValue()),
                                            Stream.of(
                                                    "--spring.main.banner-mode=off",
                                                    "--logging.level.root=error",
                                                    "--server.port=0",
                                                    "--gradient.trusted-proxies=" + proxies))
                                    .toArray(String[]::new)))
                    .isInstanceOf(RuntimeException.class);

            assertThat(output.getAll().lines().filter(line -> line.contains("ERROR") && line.contains("gradient")))
                    .singleElement()
                    .asString()
                    .contains("event=wrong_setting gradient.trusted-proxies is \"", "but it must be an address");
            assertThat(output.getAll()).doesNotContain("\tat ");
        }
    }
}
