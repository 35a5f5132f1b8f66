package app.gradient.demo;

import app.gradient.course.SectionEntry;
import app.gradient.exercise.Exercise;
import app.gradient.exercise.Exercises;
import app.gradient.exercise.ProgramKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What a class of invented learners did, day by day: who read what, which exercise took how many attempts, who opened a hint
 * and who gave up. Only what they do is made up here; what comes of it, the modules decide.
 *
 * <p>A learner has a skill (standard normal) and a diligence (0 to 1). An attempt is right with probability
 * {@code 1 / (1 + exp(-(0.9 + skill + 0.7·(attempt - 1) - 0.8·(difficulty - 1))))}: harder exercises fail more often, and
 * each attempt teaches. Everything follows from the generator, so that the same seed tells the same story.
 */
final class DemoStory {
    private static final int MOST_ATTEMPTS = 5;
    private static final double FEW = 2.5;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMinutes(4);

    private final Exercises exercises;
    private final List<SectionEntry> sections;
    private final RandomGenerator random;
    private final ZoneId zone;
    private int programsLeft;

    DemoStory(Exercises exercises, List<SectionEntry> sections, RandomGenerator random, ZoneId zone, int mostPrograms) {
        this.exercises = exercises;
        this.sections = List.copyOf(sections);
        this.random = random;
        this.zone = zone;
        this.programsLeft = mostPrograms;
    }

    /** One thing that learner number {@code learner} does. */
    sealed interface Deed {
        int learner();

        Instant at();

        record Reads(int learner, Instant at, SectionEntry section, double share) implements Deed {}

        /** {@code mistake}: which of the exercise's typical mistakes is made, counted from 0; none when the attempt is right. */
        record Attempts(int learner, Instant at, Exercise exercise, boolean right, int mistake) implements Deed {}

        record OpensHint(int learner, Instant at, Exercise exercise, int hint) implements Deed {}

        record GivesUp(int learner, Instant at, Exercise exercise) implements Deed {}
    }

    /** Everything that {@code learners} people do from {@code first} to {@code now}, in order of time. */
    List<Deed> tell(int learners, LocalDate first, Instant now) {
        List<Deed> deeds = new ArrayList<>();
        for (int learner = 0; learner < learners; learner++) {
            // The first is the one whose password is printed: somebody with much to show.
            double skill = learner == 0 ? 0.6 : random.nextGaussian();
            double diligence = learner == 0 ? 0.9 : 0.15 + 0.8 * random.nextDouble();
            new OneLearner(learner, skill, diligence, deeds, now).studies(first);
        }
        deeds.removeIf(deed -> deed.at().isAfter(now));
        deeds.sort(Comparator.comparing(Deed::at).thenComparingInt(Deed::learner));
        return deeds;
    }

    private final class OneLearner {
        private final int number;
        private final double skill;
        private final double diligence;
        private final List<Deed> deeds;
        private final Instant end;

        OneLearner(int number, double skill, double diligence, List<Deed> deeds, Instant end) {
            this.number = number;
            this.skill = skill;
            this.diligence = diligence;
            this.deeds = deeds;
            this.end = end;
        }

        void studies(LocalDate first) {
            LocalDate last = LocalDate.ofInstant(end, zone);
            // Some come late, and some stop coming.
            LocalDate day = first.plusDays(random.nextInt(number == 0 ? 2 : 9));
            boolean stops = number != 0 && random.nextDouble() < 0.15;
            LocalDate until = stops ? last.minusDays(10 + random.nextInt(20)) : last;
            int section = 0;
            while (!day.isAfter(until) && section < sections.size()) {
                Instant evening = day.atTime(LocalTime.of(16 + random.nextInt(6), random.nextInt(60)))
                        .atZone(zone)
                        .toInstant();
                worksThrough(sections.get(section), evening);
                section++;
                day = day.plusDays(1 + (int) Math.round((1.2 - diligence) * 6 * random.nextDouble()) + 1);
            }
        }

        private void worksThrough(SectionEntry section, Instant start) {
            Instant time = start;
            deeds.add(new Deed.Reads(number, time, section, 0.2 + 0.2 * random.nextDouble()));
            boolean finishes = random.nextDouble() < 0.35 + 0.6 * diligence;
            List<Exercise> offered = exercises.inSection(section.chapter(), section.slug());
            // A few of each section, so that a long course still makes a demo in bounded time.
            double chosen = number == 0 ? 0.85 : (0.4 + diligence) * FEW / Math.max(FEW, offered.size());
            for (Exercise exercise : offered) {
                if (random.nextDouble() < chosen && allowed(exercise)) {
                    time = solves(exercise, time.plusSeconds(120 + random.nextInt(240)));
                }
            }
            if (finishes) {
                deeds.add(new Deed.Reads(number, time.plusSeconds(300), section, 1));
            }
        }

        /** Programs are graded for real, which takes time; so many and no more. */
        private boolean allowed(Exercise exercise) {
            return !(exercise.kind() instanceof ProgramKind) || programsLeft > 0;
        }

        private Instant solves(Exercise exercise, Instant start) {
            Instant time = start;
            int mostAttempts = exercise.kind() instanceof ProgramKind ? 3 : MOST_ATTEMPTS;
            for (int attempt = 1; attempt <= mostAttempts; attempt++) {
                boolean right = random.nextDouble() < chance(exercise, attempt);
                // The first of the typical mistakes is the most typical.
                int mistake = (int) Math.floor(3 * Math.pow(random.nextDouble(), 2));
                deeds.add(new Deed.Attempts(number, time, exercise, right, mistake));
                if (exercise.kind() instanceof ProgramKind) {
                    programsLeft--;
                }
                if (right || !allowed(exercise)) {
                    return time;
                }
                time = time.plus(BETWEEN_ATTEMPTS).plusSeconds(random.nextInt(300));
                if (attempt >= 2 && random.nextDouble() < 0.4) {
                    deeds.add(new Deed.OpensHint(number, time.minusSeconds(90), exercise, attempt - 1));
                }
                if (attempt >= 2 && random.nextDouble() < 0.35 * (1 - diligence)) {
                    return time;
                }
            }
            if (random.nextDouble() < 0.3) {
                deeds.add(new Deed.GivesUp(number, time, exercise));
            }
            return time;
        }

        private double chance(Exercise exercise, int attempt) {
            double logit = 0.9 + skill + 0.7 * (attempt - 1) - 0.8 * (exercise.difficulty() - 1);
            return 1 / (1 + Math.exp(-logit));
        }
    }
}
