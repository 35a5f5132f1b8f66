package app.gradient.content;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Reads the course while the rest of the application starts. A mistake in the course that was built in stops the start; in a directory that an author
 * edits it is logged and shown in its place, and the course is read again when a file changes.
 */
@Component
final class LoadedContent implements Content, SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(LoadedContent.class);
    private static final long LOOK_EVERY = Duration.ofMillis(500).toNanos();

    private final ContentSource source;
    private final BookReader reader;
    private final CompletableFuture<Book> first;
    private @Nullable Book current;
    private long stamp;
    private long lastLook;

    LoadedContent(BookReader reader, @Value("${gradient.content.directory:}") String directory) {
        this.reader = reader;
        this.source = directory.isBlank()
                ? new ContentSource.InJar()
                : new ContentSource.InDirectory(
                        Path.of(directory).toAbsolutePath().normalize());
        this.stamp = source.stamp();
        this.lastLook = System.nanoTime();
        this.first = new CompletableFuture<>();
        Thread.ofPlatform().name("content").daemon().start(() -> first.completeAsync(this::read, Runnable::run));
    }

    private Book read() {
        long start = System.nanoTime();
        var book = reader.read(source.read());
        if (!book.errors().isEmpty() && source instanceof ContentSource.InJar) {
            throw new BrokenContentException(book.errors());
        }
        book.errors().forEach(error -> LOG.warn("content error={}", error));
        LOG.info(
                "content sections={} exercises={} terms={} programs={} took={} ms",
                book.sections().size(),
                book.exercises().size(),
                book.terms().size(),
                book.programs().size(),
                Duration.ofNanos(System.nanoTime() - start).toMillis());
        return book;
    }

    @Override
    public void afterSingletonsInstantiated() {
        book();
    }

    @Override
    public Book book() {
        return switch (source) {
            case ContentSource.InJar ignored -> firstBook();
            case ContentSource.InDirectory ignored -> freshBook();
        };
    }

    private Book firstBook() {
        try {
            return first.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof BrokenContentException broken) {
                throw broken;
            }
            throw e;
        }
    }

    private synchronized Book freshBook() {
        if (current == null) {
            current = firstBook();
        }
        long now = System.nanoTime();
        if (now - lastLook >= LOOK_EVERY) {
            lastLook = now;
            long seen = source.stamp();
            if (seen != stamp) {
                stamp = seen;
                try {
                    current = read();
                } catch (BrokenContentException e) {
                    e.errors().forEach(error -> LOG.warn("content kept=previous error={}", error));
                }
            }
        }
        return current;
    }
}
