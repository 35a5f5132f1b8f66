package app.gradient.demo;

import app.gradient.course.Contents;
import app.gradient.course.SectionEntry;
import app.gradient.exercise.Exercises;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Decides, before anything is stored, what the demo will hold. */
@Component
@Profile("demo")
class DemoPlan {
    /** Another number tells another story of the same class. */
    private static final long SEED = 20_261_123L;

    private static final int WEEKS = 7;
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final Contents contents;
    private final Exercises exercises;
    // The prefix in front of an encoded password says how it was made, so any delegating encoder reads it.
    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final ZoneId zone;
    private final DemoSettings settings;

    DemoPlan(Contents contents, Exercises exercises, ZoneId zone, DemoSettings settings) {
        this.contents = contents;
        this.exercises = exercises;
        this.zone = zone;
        this.settings = settings;
    }

    record Plan(
            Instant start,
            int learners,
            List<DemoClass.Deadline> deadlines,
            List<DemoStory.Deed> deeds,
            Password password,
            RandomGenerator random) {
        Plan {
            deadlines = List.copyOf(deadlines);
            deeds = List.copyOf(deeds);
        }
    }

    /** @param shown what the log says of it: the password itself only if nobody chose it */
    record Password(String encoded, String shown) {}

    Plan make() {
        var random = new Random(SEED);
        Instant now = InstantSource.system().instant();
        LocalDate first = LocalDate.ofInstant(now, zone).minusWeeks(WEEKS);
        List<SectionEntry> sections = contents.readyInReadingOrder();
        var story = new DemoStory(exercises, sections, random, zone, settings.programs());
        return new Plan(
                first.atTime(LocalTime.of(9, 0)).atZone(zone).toInstant(),
                settings.learners(),
                deadlines(sections, first),
                story.tell(settings.learners(), first, now),
                password(),
                random);
    }

    /** One section a week from the second week on; those after today are still ahead. */
    private List<DemoClass.Deadline> deadlines(List<SectionEntry> sections, LocalDate first) {
        List<DemoClass.Deadline> deadlines = new ArrayList<>();
        LocalDate due = first.plusWeeks(2);
        for (SectionEntry section : sections) {
            if (!section.exercises().isEmpty()) {
                deadlines.add(new DemoClass.Deadline(
                        section, due.atTime(END_OF_DAY).atZone(zone).toInstant()));
                due = due.plusDays(6);
            }
        }
        return deadlines;
    }

    private Password password() {
        if (!settings.password().isBlank()) {
            return new Password(encode(settings.password()), "\"as given by GRADIENT_DEMO_PASSWORD\"");
        }
        byte[] bytes = new byte[9];
        new SecureRandom().nextBytes(bytes);
        String made = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return new Password(encode(made), made);
    }

    private String encode(String password) {
        var encoded = encoder.encode(password);
        if (encoded == null) {
            throw new IllegalStateException("the encoder gave nothing for a password");
        }
        return encoded;
    }
}
