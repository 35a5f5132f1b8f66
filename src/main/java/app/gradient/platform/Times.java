package app.gradient.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Moments as pages write them, by the school's clock and in the visitor's language: {@code ${@times.moment(attempt.at)}} is
 * «26 ноября, 19:45». The year stands where it is not the present one.
 */
public final class Times {
    private final Clock clock;
    private final ZoneId zone;

    Times(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** The day and the minute. */
    public String moment(Instant at) {
        return written(at, thisYear(at) ? "d MMMM, HH:mm" : "d MMMM yyyy, HH:mm");
    }

    /** The day. */
    public String day(Instant at) {
        return written(at, thisYear(at) ? "d MMMM" : "d MMMM yyyy");
    }

    /** The minute of a day that is known anyway. */
    public String minute(Instant at) {
        return written(at, "HH:mm");
    }

    private boolean thisYear(Instant at) {
        return here(at).getYear() == here(clock.instant()).getYear();
    }

    private String written(Instant at, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, LocaleContextHolder.getLocale())
                .format(here(at));
    }

    private ZonedDateTime here(Instant at) {
        return at.atZone(zone);
    }
}
