package app.gradient.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The application's clock while a demo is being made: it can be set into the past and goes on ticking from there, so that
 * what the modules store carries the time at which it is said to have happened. Afterwards it tells the real time.
 */
final class TimeMachine extends Clock {
    private final InstantSource real;
    private volatile Duration offset = Duration.ZERO;

    TimeMachine(InstantSource real) {
        this.real = real;
    }

    void travelTo(Instant moment) {
        offset = Duration.between(real.instant(), moment);
    }

    void comeHome() {
        offset = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return fixed(instant(), zone);
    }
}
