package app.gradient.submission.queue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the other modules what ended. The mark on the row and what listeners write share one transaction, so that a crash
 * between the end of a work and its announcement only delays it.
 */
public class Announcements {
    private final Works works;
    private final Clock clock;
    private final Map<Lane, Performer> performers;

    Announcements(Works works, Clock clock, List<Performer> performers) {
        this.works = works;
        this.clock = clock;
        this.performers = performers.stream().collect(Collectors.toMap(Performer::lane, Function.identity()));
    }

    Performer performer(Lane lane) {
        var performer = performers.get(lane);
        if (performer == null) {
            throw new IllegalStateException("nobody performs works of lane " + lane);
        }
        return performer;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void announce(UUID id) {
        works.markNotified(id, clock.instant())
                .ifPresent(work -> performer(work.lane()).announce(work));
    }

    List<Work> overdue(Duration olderThan) {
        return works.unannounced(clock.instant().minus(olderThan));
    }
}
