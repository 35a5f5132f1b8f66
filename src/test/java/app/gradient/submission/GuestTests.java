package app.gradient.submission;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.support.Client;
import app.gradient.support.GradientTest;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GradientTest
class GuestTests {
    private static final String PAGE = "/exercises/" + CourseFiles.NUMBER;
    private static final String PASSWORD = "семь вёсел и якорь";
    private static final Pattern PROMPT = Pattern.compile("<annotation[^>]*>([^<]*)</annotation>");

    @LocalServerPort
    int port;

    @Test
    void keepsTheNumbersThatNobodySawWhenTheFirstAnswerMakesAGuest() {
        var guest = new Client(port);
        var before = numbers(guest);

        guest.post(PAGE, PAGE + "/submissions", Map.of("answer", "100500", "first", "1"));

        assertThat(numbers(guest)).isEqualTo(before).isNotEmpty();
    }

    @Test
    void becomesTheAccountThatTheGuestLogsInTo() {
        var email = "merge-" + UUID.randomUUID() + "@example.org";
        var home = new Client(port);
        home.post("/register", Map.of("name", "Ада", "email", email, "password", PASSWORD));
        home.post(PAGE, PAGE + "/submissions", Map.of("answer", "1"));
        var away = new Client(port);
        away.post(PAGE, PAGE + "/submissions", Map.of("answer", "2", "first", "1"));
        away.post(PAGE, PAGE + "/submissions", Map.of("answer", "3", "first", "1"));

        away.post("/login", Map.of("email", email, "password", PASSWORD));

        assertThat(home.get(PAGE + "/submissions").body())
                .contains("попытка 1")
                .contains("попытка 2")
                .contains("попытка 3");
    }

    @Test
    void opensTheSolutionOnlyAfterGivingUp() {
        var guest = new Client(port);

        assertThat(guest.get(PAGE + "/solution").body()).contains("Решение пока закрыто", "Решение откроется целиком");
        guest.post(PAGE, PAGE + "/give-up", Map.of());

        assertThat(guest.get(PAGE + "/solution").body()).doesNotContain("Решение пока закрыто");
    }

    private static String numbers(Client client) {
        var found = PROMPT.matcher(client.get(PAGE).body());
        var all = new StringBuilder();
        while (found.find()) {
            all.append(found.group(1)).append('\n');
        }
        return all.toString();
    }
}
