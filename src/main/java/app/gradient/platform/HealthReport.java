package app.gradient.platform;

import java.util.List;

/**
 * What a part of the house says of itself to the operator: lines of the command {@code doctor} and of the admin's page.
 * Each module that has something to say implements it as a bean.
 */
public interface HealthReport {
    /** Short and stable, lower case: {@code database}, {@code sandbox}. */
    String name();

    /** Never throws: a part that can't be asked says so in a line. */
    List<Line> lines();

    /** One finding, in English like the logs. {@code detail} says what is so, or what to do. */
    record Line(Level level, String subject, String detail) {}

    /** {@code OK} needs nothing, {@code WARNING} works with less, {@code FAILURE} does not work. */
    enum Level {
        OK,
        WARNING,
        FAILURE
    }
}
