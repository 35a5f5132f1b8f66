package app.gradient.submission;

import app.gradient.account.Person;
import app.gradient.account.PersonId;
import app.gradient.account.Visitor;
import app.gradient.exercise.Exercise;
import app.gradient.exercise.Slug;
import app.gradient.platform.RateLimit;
import java.time.Duration;
import java.util.Optional;

/** The first writes of a person who may have been nobody until now. */
class Sending {
    static final RateLimit SUBMISSIONS = new RateLimit("submissions", 120, Duration.ofMinutes(1));
    static final RateLimit RUNS = new RateLimit("runs", 120, Duration.ofMinutes(1));

    private final Variants variants;
    private final Drafts drafts;
    private final Help help;

    Sending(Variants variants, Drafts drafts, Help help) {
        this.variants = variants;
        this.drafts = drafts;
        this.help = help;
    }

    /**
     * The visitor as a person.
     *
     * @param sawFirst whether the form shows the numbers that somebody meets before they are anybody here; those stay theirs
     */
    Person person(Exercise exercise, Visitor visitor, boolean sawFirst) {
        var known = visitor.person();
        var person = known.orElseGet(visitor::personOrGuest);
        if (exercise.parametrised() && (known.isEmpty() || sawFirst)) {
            variants.keepFirst(exercise.slug(), person.id());
        }
        return person;
    }

    long variantSeed(Exercise exercise, PersonId person) {
        return variants.of(exercise, Optional.of(person)).seed();
    }

    void keepDraft(PersonId person, Slug exercise, Content content) {
        drafts.replace(person, exercise, content);
    }

    void openHint(PersonId person, Slug exercise, int number) {
        help.openHint(person, exercise, number);
    }

    void giveUp(PersonId person, Slug exercise) {
        help.giveUp(person, exercise);
    }
}
