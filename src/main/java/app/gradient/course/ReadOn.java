package app.gradient.course;

import app.gradient.account.GuestMerged;
import app.gradient.account.PersonId;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves a reader's place in a section, and tells the others when the reader got further than before. */
@Service
public class ReadOn {
    private final Readings readings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReadOn(Readings readings, ApplicationEventPublisher events, Clock clock) {
        this.readings = readings;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void to(PersonId reader, SectionEntry section, Optional<String> anchor, double share) {
        var before = readings.find(reader, section.chapter(), section.slug());
        var news = new SectionRead(reader, section.chapter(), section.slug(), share, clock.instant());
        readings.put(
                reader,
                section.chapter(),
                section.slug(),
                anchor,
                share,
                news.at(),
                news.finished() ? Optional.of(news.at()) : Optional.empty());
        if (before.isEmpty() || before.get().furthest() < share) {
            events.publishEvent(news);
        }
    }

    @EventListener
    @Transactional
    void on(GuestMerged merged) {
        readings.move(merged.guest(), merged.into());
    }
}
