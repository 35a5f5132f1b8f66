package app.gradient.platform;

import java.util.List;
import java.util.Optional;

/**
 * What a part of the house says of itself to the operator: lines of the command {@code doctor} and of the admin's page.
 * Each module that has something to say implements it as a bean.
 */
public interface HealthReport {
    /** Short and stable, lower case: {@code database}, {@code sandbox}. */
    String name();

    /** Never throws: a part that can't be asked says so in a line. */
    List<Line> lines();

    /**
     * One finding, in English like the logs. {@code detail} says what is so, or what to do.
     *
     * @param words the same for a page, in the visitor's language; absent for what only an engineer understands anyway
     */
    record Line(Level level, String subject, String detail, Optional<Words> words) {
        public Line(Level level, String subject, String detail) {
            this(level, subject, detail, Optional.empty());
        }

        /** With words for a page; arguments are numbers, texts and {@link org.springframework.util.unit.DataSize sizes}. */
        public Line said(String key, Object... arguments) {
            return new Line(level, subject, detail, Optional.of(new Words(key, List.of(arguments))));
        }
    }

    /** A message with what it is about. */
    record Words(String key, List<Object> arguments) {}

    /** {@code OK} needs nothing, {@code WARNING} works with less, {@code FAILURE} does not work. */
    enum Level {
        OK,
        WARNING,
        FAILURE
    }
}
