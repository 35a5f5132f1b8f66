package app.gradient.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.account.Accounts;
import app.gradient.account.People;
import app.gradient.account.PersonId;
import app.gradient.account.Role;
import app.gradient.exercise.Slug;
import app.gradient.submission.SubmissionGraded;
import app.gradient.submission.SubmissionId;
import app.gradient.submission.queue.State;
import app.gradient.support.Client;
import app.gradient.support.GradientTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

@GradientTest
class GroupTests {
    private static final String PASSWORD = "семь вёсел и якорь";
    private static final Pattern GROUP = Pattern.compile("/groups/[0-9a-f-]{36}");
    private static final Pattern INVITATION = Pattern.compile("/join/[0-9A-Z]{8}");
    private static final Slug FIRST = new Slug("vector-or-slice");
    private static final Slug SECOND = new Slug("linear-combination");

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    private final PasswordEncoder passwords = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    @Autowired
    ApplicationEventPublisher events;

    Client instructor;

    @BeforeEach
    void anInstructor() {
        instructor = signIn("Мария Алексеева", Role.INSTRUCTOR).browser;
    }

    @Test
    void invitesByLinkAndSeesWhoCame() {
        var group = create("ПМИ-241");
        var ada = signIn("Ада Лавлейс", Role.LEARNER);

        var invitation = ada.browser.get(invitation(group));
        ada.browser.post(invitation(group), invitation(group), Map.of());
        var members = instructor.get(group + "/members").body();
        var grades = instructor.get(group).body();

        assertThat(invitation.body()).contains("ПМИ-241", "Мария Алексеева", "Войти в группу");
        assertThat(members).contains("Ада Лавлейс", "1 человек", ada.email).doesNotContain("??");
        assertThat(grades).contains("Ада Лавлейс", "1.2.1", "не начато").doesNotContain("??");
        assertThat(ada.browser.get("/groups").body()).contains("ПМИ-241").doesNotContain("??");
    }

    @Test
    void asksAStrangerToRegisterBeforeJoining() {
        var link = invitation(create("Вечерняя"));
        var stranger = new Client(port);

        var page = stranger.get(link);
        var post = stranger.post(link, link, Map.of());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Вечерняя", "/register?next=/join/");
        assertThat(post.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).startsWith("/login"));
    }

    @Test
    void findsAGroupByATypedCode() {
        var link = invitation(create("Вечерняя"));
        var code = link.substring("/join/".length());
        var ada = signIn("Ада", Role.LEARNER).browser;

        var right = ada.get("/join?code=" + code.substring(0, 4).toLowerCase() + "-" + code.substring(4));
        var wrong = ada.get("/join?code=ZZZZ-ZZZZ");

        assertThat(right.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith(link));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Такого кода нет", "value=\"ZZZZ-ZZZZ\"");
    }

    @Test
    void showsEachStateOfTheGrid() {
        var group = create("Состояния");
        var ada = join(group, "Ада");
        var boris = join(group, "Борис");
        graded(ada, FIRST, State.FAILED, 1, "2026-11-01T10:00:00Z");
        graded(ada, FIRST, State.PASSED, 2, "2026-11-01T11:00:00Z");
        graded(boris, FIRST, State.FAILED, 1, "2026-11-01T10:00:00Z");
        graded(boris, FIRST, State.OUR_FAULT, 2, "2026-11-01T10:05:00Z");
        graded(boris, SECOND, State.PASSED, 1, "2026-11-20T10:00:00Z");
        instructor.post(
                group + "/assignments",
                group + "/assignments",
                Map.of("section", "linear-algebra/vectors", "due", "2026-11-10"));

        var grid = instructor.get(group).body();

        assertThat(grid)
                .contains("решено, 2 попытки")
                .contains("пока нет, 1 попытка")
                .contains("решено после срока, 20 ноября")
                .doesNotContain("??");
    }

    @Test
    void givesTheSameGradesToProgramsAndSpreadsheets() {
        var group = create("Выгрузка");
        var ada = join(group, "=Ада");
        graded(ada, FIRST, State.PASSED, 1, "2026-11-01T11:00:00Z");

        var csv = instructor.get(group + "/grades.csv");

        assertThat(csv.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(csv.body()).startsWith("\uFEFFУченик;").contains("1.2.1").contains("\n'=Ада;");
    }

    @Test
    void leadsThroughToALearnersAttempts() {
        var group = create("Разбор");
        var ada = join(group, "Ада");
        graded(ada, FIRST, State.FAILED, 1, "2026-11-01T11:00:00Z");

        var learner = instructor.get(group + "/learners/" + ada);
        var attempts = instructor.get(group + "/learners/" + ada + "/" + FIRST);

        assertThat(learner.body())
                .contains("Ада", "1.2.1", "пока нет, 1 попытка", "Ещё не начато")
                .doesNotContain("??", "число попыток", "решено, баллы");
        assertThat(attempts.statusCode()).isEqualTo(200);
    }

    @Test
    void offersTheInvitationForCopying() {
        var group = create("Приглашение");

        assertThat(instructor.get(group + "/members").body())
                .containsPattern("data-copy-text=\"http[^\"]+/join/[A-Z0-9]{8}\"")
                .contains("Скопировать ссылку", "href=\"/join\"");
    }

    @Test
    void hidesAGroupFromEverybodyElse() {
        var group = create("Чужая");
        var ada = join(group, "Ада");
        var other = signIn("Другой преподаватель", Role.INSTRUCTOR).browser;
        var learner = signIn("Ученик", Role.LEARNER).browser;

        for (var stranger : List.of(other, learner)) {
            assertThat(stranger.get(group).statusCode()).isEqualTo(404);
            assertThat(stranger.get(group + "/members").statusCode()).isEqualTo(404);
            assertThat(stranger.get(group + "/grades.csv").statusCode()).isEqualTo(404);
            assertThat(stranger.get(group + "/learners/" + ada).statusCode()).isEqualTo(404);
            assertThat(stranger.post("/groups", group + "/code", Map.of()).statusCode())
                    .isEqualTo(404);
        }
        assertThat(other.get("/groups").body()).doesNotContain("Чужая");
        assertThat(learner.post("/groups", "/groups", Map.of("title", "Моя")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void removesAMemberAndTakesItBack() {
        var group = create("Отмена");
        var ada = join(group, "Ада");

        instructor.post(group + "/members", group + "/members/" + ada + "/remove", Map.of());
        var without = instructor.get(group + "/members").body();
        instructor.post(group + "/members", group + "/members/" + ada + "/restore", Map.of());

        assertThat(without).contains("Участник убран", "Вернуть", "В группе пока никого");
        assertThat(instructor.get(group + "/members").body()).contains("Ада");
        assertThat(instructor.get(group + "/learners/" + ada).statusCode()).isEqualTo(200);
    }

    @Test
    void whoWasRemovedDoesNotComeBackByUndo() {
        var group = create("Дверь");
        var ada = signIn("Ада", Role.LEARNER);
        ada.browser.post(invitation(group), invitation(group), Map.of());
        instructor.post(group + "/members", group + "/members/" + ada.id + "/remove", Map.of());

        var back = ada.browser.post("/groups", group + "/return", Map.of());

        assertThat(back.statusCode()).isEqualTo(404);
    }

    @Test
    void aLearnerLeavesAndReturns() {
        var group = create("Туда-сюда");
        var ada = signIn("Ада", Role.LEARNER);
        ada.browser.post(invitation(group), invitation(group), Map.of());

        ada.browser.post("/groups", group + "/leave", Map.of());
        var left = ada.browser.get("/groups").body();
        ada.browser.post("/groups", group + "/return", Map.of());

        assertThat(left).contains("Вы вышли из группы «Туда-сюда»", "Вернуть");
        assertThat(instructor.get(group + "/members").body()).contains("Ада");
    }

    @Test
    void aChangedCodeLetsNobodyIn() {
        var group = create("Новый код");
        var old = invitation(group);

        instructor.post(group + "/members", group + "/code", Map.of());

        assertThat(signIn("Ада", Role.LEARNER).browser.get(old).statusCode()).isEqualTo(404);
        assertThat(invitation(group)).isNotEqualTo(old);
    }

    @Test
    void keepsATitleThatIsNoTitleInItsForm() {
        var empty = instructor.post("/groups", "/groups", Map.of("title", "  "));
        var tooLong = instructor.post("/groups", "/groups", Map.of("title", "я".repeat(121)));

        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Назовите группу");
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("я".repeat(121));
    }

    @Test
    void showsAnExperimentForAnExerciseToTheInstructorsOfTheLearnerOnly() {
        var group = create("ПМИ-241");
        var ada = signIn("Ада", Role.LEARNER);
        ada.browser.post(invitation(group), invitation(group), Map.of());
        var other = signIn("Не её преподаватель", Role.INSTRUCTOR).browser;
        var neighbour = signIn("Соседка", Role.LEARNER);
        neighbour.browser.post(invitation(group), invitation(group), Map.of());
        var settings = Map.of("data", "moons", "trainer", "tree");
        var forExercise = new LinkedHashMap<>(settings);
        forExercise.put("exercise", "lab-overfit");

        var own = location(ada.browser.post("/lab", "/lab/runs", settings));
        var task = location(ada.browser.post("/lab", "/lab/runs", forExercise));

        assertThat(ada.browser.get("/lab?task=lab-overfit").body()).contains("Опыт увидите вы и преподаватели");
        assertThat(instructor.get(task).statusCode()).isEqualTo(200);
        assertThat(instructor.get(own).statusCode()).isEqualTo(404);
        assertThat(other.get(task).statusCode()).isEqualTo(404);
        assertThat(neighbour.browser.get(task).statusCode()).isEqualTo(404);
    }

    private static String location(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private record Someone(PersonId id, String email, Client browser) {}

    private Someone signIn(String name, Role role) {
        var email = "p-" + UUID.randomUUID() + "@example.org";
        accounts.add(name, email, role, Optional.of(passwords.encode(PASSWORD)), Instant.now());
        var browser = new Client(port);
        browser.post("/login", Map.of("email", email, "password", PASSWORD));
        return new Someone(people.findByEmail(email).orElseThrow().id(), email, browser);
    }

    private String create(String title) {
        var answer = instructor.post("/groups", "/groups", Map.of("title", title));
        var match = GROUP.matcher(answer.headers().firstValue("Location").orElse(""));
        assertThat(match.find()).isTrue();
        return match.group();
    }

    private String invitation(String group) {
        var match = INVITATION.matcher(instructor.get(group + "/members").body());
        assertThat(match.find()).isTrue();
        return match.group();
    }

    private PersonId join(String group, String name) {
        var someone = signIn(name, Role.LEARNER);
        someone.browser.post(invitation(group), invitation(group), Map.of());
        return someone.id;
    }

    /** What the submission module announces when it has graded. */
    private void graded(PersonId learner, Slug exercise, State state, int attempt, String at) {
        events.publishEvent(new SubmissionGraded(
                new SubmissionId(UUID.randomUUID()),
                learner,
                exercise,
                state,
                attempt,
                2,
                0,
                false,
                List.of(),
                Instant.parse(at)));
    }
}
