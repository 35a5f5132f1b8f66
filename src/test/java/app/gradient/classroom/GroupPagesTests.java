package app.gradient.classroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.gradient.account.Accounts;
import app.gradient.account.People;
import app.gradient.account.Person;
import app.gradient.account.Role;
import app.gradient.exercise.Slug;
import app.gradient.submission.SubmissionGraded;
import app.gradient.submission.SubmissionId;
import app.gradient.submission.queue.State;
import app.gradient.support.BrowserTest;
import app.gradient.support.Visit;
import app.gradient.support.Visit.Screen;
import app.gradient.support.Visit.Theme;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

@BrowserTest
class GroupPagesTests {
    private static final String PASSWORD = "семь вёсел и якорь";
    private static final String[] FIRST_EXERCISES = {"vector-or-slice", "linear-combination", "unit-vector-name"};

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    TeachGroup teachGroup;

    @Autowired
    JoinGroup joinGroup;

    @Autowired
    ApplicationEventPublisher events;

    private final PasswordEncoder passwords = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    @Test
    void anInstructorsPagesLookRightEverywhere(Visit visit) {
        var maria = somebody("Мария Алексеева", Role.INSTRUCTOR);
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        visit.signIn(page, maria.email(), PASSWORD);
        page.navigate("/groups");
        visit.look(page, "groups-none");
        var group = aGroupAtWork(maria.person());

        for (var part : List.of("", "/members", "/assignments")) {
            page.navigate("/groups/" + group.id().value() + part);
            visit.look(page, "group" + part.replace('/', '-'));
        }
        page.navigate("/groups/" + group.id().value());
        page.locator("tbody th a").first().click();
        assertThat(page.locator("h1")).isVisible();
        visit.look(page, "group-learner");
    }

    @Test
    void joiningLooksRightEverywhere(Visit visit) {
        var maria = somebody("Мария Алексеева", Role.INSTRUCTOR);
        var group = teachGroup.create(maria.person(), "Вечерний курс");
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);

        page.navigate("/join/" + group.code().value());
        assertThat(page.locator("main")).containsText("Вечерний курс");
        visit.look(page, "join");
        page.navigate("/join?code=ZZZZ-ZZZZ");
        assertThat(page.locator("main")).containsText("Такого кода нет");
        visit.look(page, "join-wrong-code");
        visit.expectComplaints(); // the browser reports the answer 422
    }

    private StudyGroup aGroupAtWork(Person instructor) {
        var group = teachGroup.create(instructor, "ПМИ-241");
        int who = 0;
        for (var name : List.of("Алексеева Мария", "Белов Тимур", "Константинопольский Александр", "Ершова Софья")) {
            var learner = somebody(name, Role.LEARNER).person();
            joinGroup.by(group.code().value(), learner.id());
            for (int i = 0; i < FIRST_EXERCISES.length; i++) {
                // every pattern of right and wrong appears once: the bits of the learner's number
                var state = (who >> i & 1) == 0 ? State.PASSED : State.FAILED;
                events.publishEvent(new SubmissionGraded(
                        new SubmissionId(UUID.randomUUID()),
                        learner.id(),
                        new Slug(FIRST_EXERCISES[i]),
                        state,
                        1 + i,
                        2,
                        0,
                        false,
                        List.of(),
                        Instant.now().minusSeconds(3600L * (who + 1))));
            }
            who++;
        }
        return group;
    }

    private record Somebody(Person person, String email) {}

    private Somebody somebody(String name, Role role) {
        var email = "p-" + UUID.randomUUID() + "@example.org";
        accounts.add(name, email, role, Optional.ofNullable(passwords.encode(PASSWORD)), Instant.now());
        return new Somebody(people.findByEmail(email).orElseThrow(), email);
    }
}
