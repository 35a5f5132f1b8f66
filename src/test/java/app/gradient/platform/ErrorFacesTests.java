package app.gradient.platform;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.support.Client;
import app.gradient.support.GradientTest;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.mock.http.MockHttpInputMessage;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@GradientTest
@Import(ErrorFacesTests.Breaking.class)
@ExtendWith(OutputCaptureExtension.class)
class ErrorFacesTests {
    private static final Map<String, String> HTMX =
            Map.of("HX-Request", "true", "HX-Current-URL", "http://127.0.0.1/course");
    private static final Pattern INCIDENT = Pattern.compile("Номер случая: ([0-9a-f]+)");

    @LocalServerPort
    int port;

    Client browser;

    @BeforeEach
    void aVisitor() {
        browser = new Client(port);
    }

    @Test
    void showsAPageToAReader() {
        var page = browser.get("/no/such/page");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains("<!DOCTYPE html>")
                .contains("Здесь пусто")
                .contains("К оглавлению");
    }

    @Test
    void showsANoticeToHtmxWhereNoticesLive() {
        var fragment = browser.get("/no/such/page", HTMX);

        assertThat(fragment.statusCode()).isEqualTo(404);
        assertThat(fragment.headers().firstValue("HX-Retarget")).hasValue("#notices");
        assertThat(fragment.body()).contains("Здесь пусто").doesNotContain("<html");
    }

    @Test
    void showsAProblemToAProgram() {
        var problem = browser.get("/no/such/page", Map.of("Accept", "application/json"));

        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(problem.body()).contains("\"status\":404").contains("\"instance\":\"/no/such/page\"");
    }

    @Test
    void speaksTheLanguageThatWasChosen() {
        browser.get("/login?lang=en");

        assertThat(browser.get("/no/such/page").body()).contains("Nothing here").doesNotContain("Здесь пусто");
    }

    @Test
    void ignoresALanguageThatItDoesNotHave() {
        assertThat(browser.get("/no/such/page?lang=xx-YY'").body()).contains("Здесь пусто");
    }

    @Test
    void givesABreakdownANumberThatFindsItInTheLogAndTellsNoMore(CapturedOutput output) {
        var page = browser.get("/test/broken");
        var incident = INCIDENT.matcher(page.body());

        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).contains("Это наша неполадка").doesNotContain("the secret reason");
        assertThat(incident.find()).isTrue();
        assertThat(output).contains("incident=" + incident.group(1)).contains("the secret reason");
    }

    @Test
    void tellsAConflictAndAStop() {
        assertThat(browser.get("/test/conflict").statusCode()).isEqualTo(409);
        assertThat(browser.get("/test/conflict").body()).contains("Страница успела измениться");
        var stopped = browser.get("/test/too-many");
        assertThat(stopped.statusCode()).isEqualTo(429);
        assertThat(stopped.headers().firstValue("Retry-After")).hasValue("3");
        assertThat(stopped.body()).contains("Подождите 3 секунды", "Попробовать ещё раз", "href=\"/test/too-many\"");
    }

    @Test
    void sendsHtmxToTheLoginPageAndBack() {
        var answer = browser.get("/test/account", HTMX);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).hasValue("/login?next=%2Fcourse");
    }

    @Test
    void tellsOnlyAProgramWhatItsBodyShouldHaveBeen() {
        var page = browser.get("/test/invalid");
        var problem = browser.get("/test/invalid", Map.of("Accept", "application/json"));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Вернитесь и проверьте").doesNotContain("JSON");
        assertThat(problem.statusCode()).isEqualTo(422);
        assertThat(problem.body()).contains("JSON");
    }

    @Test
    void offersAnotherTryWhereTheReasonMayPass() {
        assertThat(browser.get("/test/broken?x=1&y=2").body())
                .contains("Попробовать ещё раз", "href=\"/test/broken?x=1&amp;y=2\"");
        assertThat(browser.get("/no/such/page").body()).doesNotContain("Попробовать ещё раз");
    }

    @Test
    void saysThatTheMethodIsWrong() {
        assertThat(browser.postWithToken("/test/conflict", Map.of(), browser.csrf("/login"))
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void isNoPageItself() {
        assertThat(browser.get("/error").statusCode()).isEqualTo(404);
    }

    @TestConfiguration(proxyBeanMethods = false)
    @RestController
    static class Breaking {
        @GetMapping("/test/broken")
        String broken() {
            throw new IllegalStateException("the secret reason");
        }

        @GetMapping("/test/conflict")
        String conflict() {
            throw new Conflict();
        }

        @GetMapping("/test/forbidden")
        String forbidden() {
            throw new Forbidden();
        }

        @GetMapping("/test/invalid")
        String invalid() {
            throw new HttpMessageNotReadableException("no JSON", new MockHttpInputMessage(new byte[0]));
        }

        @GetMapping("/test/too-many")
        String tooMany() {
            throw new TooManyRequests(Duration.ofMillis(2100));
        }

        @GetMapping("/test/account")
        String account() {
            throw new SignInRequired();
        }
    }
}
