package app.gradient.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.support.Client;
import app.gradient.support.GradientTest;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole way of a forgotten password through a real SMTP server. */
@GradientTest
class ResetByMailTests {
    private static final String OLD = "семь вёсел и якорь";
    private static final String NEW = "восемь вёсел и парус";
    private static final Pattern LINK = Pattern.compile("https?://\\S+/password/new\\?token=\\S+");

    @RegisterExtension
    static final GreenMailExtension SMTP =
            new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort()).withPerMethodLifecycle(false);

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> SMTP.getSmtp().getPort());
        // this server speaks clear text only
        properties.add("gradient.mail.starttls-required", () -> "false");
    }

    @Test
    void leadsFromAForgottenPasswordToANewOne() throws MessagingException, IOException {
        var browser = new Client(port);
        var email = "ada-" + UUID.randomUUID() + "@example.org";
        browser.post("/register", Map.of("name", "Ада", "email", email, "password", OLD));
        browser.forgetCookies();

        var asked = browser.post("/password/reset", Map.of("email", email));
        assertThat(SMTP.waitForIncomingEmail(20_000, 1)).isTrue();
        var letter = SMTP.getReceivedMessages()[0];
        var link = LINK.matcher(letter.getContent().toString());
        assertThat(link.find()).as(letter.getContent().toString()).isTrue();
        var token = URI.create(link.group()).getQuery().substring("token=".length());
        var set =
                browser.post("/password/new?token=" + token, "/password/new", Map.of("token", token, "password", NEW));
        var again = browser.get("/password/new?token=" + token);
        var withOld = browser.post("/login", Map.of("email", email, "password", OLD));
        var withNew = browser.post("/login", Map.of("email", email, "password", NEW));

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(letter.getAllRecipients()[0]).hasToString(email);
        assertThat(set.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
        assertThat(again.statusCode()).as("a link works once").isEqualTo(404);
        assertThat(withOld.statusCode()).isEqualTo(422);
        assertThat(withNew.statusCode()).isEqualTo(302);
    }

    @Test
    void tellsNobodyWhetherAnAddressHasAnAccount() {
        var browser = new Client(port);
        var before = SMTP.getReceivedMessages().length;

        var asked = browser.post("/password/reset", Map.of("email", "nobody-" + UUID.randomUUID() + "@example.org"));

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(SMTP.getReceivedMessages()).hasSize(before);
    }
}
