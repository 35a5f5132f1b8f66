package app.gradient.content;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The course as it is now. A mistake in the course that was built in stops the start; in a directory that an author
 * edits it is logged and shown in its place, and the course is read again when a file changes.
 */
@Component
final class LoadedContent implements Content, SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(LoadedContent.class);
    private static final long LOOK_EVERY = Duration.ofMillis(500).toNanos();

    private final FirstReading first;
    private @Nullable Book current;
    private long stamp;
    private long lastLook;

    LoadedContent(ObjectProvider<FirstReading> begun, Environment environment) {
        this.first = begun.getIfAvailable(() -> FirstReading.begin(environment));
        this.stamp = first.stamp();
        this.lastLook = System.nanoTime();
    }

    @Override
    public void afterSingletonsInstantiated() {
        book();
    }

    @Override
    public Book book() {
        return switch (first.source()) {
            case ContentSource.InJar ignored -> first.book();
            case ContentSource.InDirectory directory -> freshBook(directory);
        };
    }

    private synchronized Book freshBook(ContentSource.InDirectory directory) {
        if (current == null) {
            current = first.book();
        }
        long now = System.nanoTime();
        if (now - lastLook >= LOOK_EVERY) {
            lastLook = now;
            long seen = directory.stamp();
            if (seen != stamp) {
                stamp = seen;
                try {
                    current = first.read();
                } catch (BrokenContentException e) {
                    e.errors().forEach(error -> LOG.warn("content kept=previous error={}", error));
                }
            }
        }
        return current;
    }
}
