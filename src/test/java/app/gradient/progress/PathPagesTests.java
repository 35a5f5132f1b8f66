package app.gradient.progress;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.gradient.account.Accounts;
import app.gradient.account.People;
import app.gradient.account.PersonId;
import app.gradient.account.Role;
import app.gradient.exercise.Slug;
import app.gradient.submission.SubmissionGraded;
import app.gradient.submission.SubmissionId;
import app.gradient.submission.queue.State;
import app.gradient.support.BrowserTest;
import app.gradient.support.Visit;
import app.gradient.support.Visit.Screen;
import app.gradient.support.Visit.Theme;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

@BrowserTest
class PathPagesTests {
    private static final String PASSWORD = "семь вёсел и якорь";

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    @Test
    void aNewcomersPathLooksRightEverywhere(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);

        page.navigate("/me");
        assertThat(page.locator("main")).containsText("История начнётся с первой страницы");
        visit.look(page, "path-new");
        page.navigate("/me/history");
        visit.look(page, "path-history-none");
    }

    @Test
    void aPathThatHasBegunLooksRightEverywhere(Visit visit) {
        var email = "ada-" + UUID.randomUUID() + "@example.org";
        var encoded = PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(PASSWORD);
        accounts.add("Ада Лавлейс", email, Role.LEARNER, Optional.ofNullable(encoded), clock.instant());
        var ada = people.findByEmail(email).orElseThrow().id();
        graded(ada, "vector-or-slice", State.PASSED, 1, 1);
        graded(ada, "linear-combination", State.FAILED, 1, 2);
        graded(ada, "linear-combination", State.PASSED, 2, 3);
        graded(ada, "cosine-of-angle", State.FAILED, 1, 50);
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        visit.signIn(page, email, PASSWORD);

        page.navigate("/me");
        assertThat(page.locator("main")).not().containsText("История начнётся с первой страницы");
        visit.look(page, "path");
        page.navigate("/me/history");
        visit.look(page, "path-history");
    }

    private void graded(PersonId learner, String exercise, State state, int attempt, int hoursAgo) {
        events.publishEvent(new SubmissionGraded(
                new SubmissionId(UUID.randomUUID()),
                learner,
                new Slug(exercise),
                state,
                attempt,
                2,
                0,
                false,
                List.of(),
                clock.instant().minus(Duration.ofHours(hoursAgo))));
    }
}
