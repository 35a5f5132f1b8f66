package app.gradient.content;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.PropertyResolver;

/**
 * Reads the course on a thread of its own while the application starts. It needs no other bean, so {@link CourseHeadStart} begins
 * it before Spring has looked for any.
 */
final class FirstReading {
    private static final Logger LOG = LoggerFactory.getLogger(FirstReading.class);
    private static final String DIRECTORY = "gradient.content.directory";

    private final ContentSource source;
    private final long stamp;
    private final Formulas formulas = new Formulas();
    private final FormulaStore store;
    private final BookReader reader = new BookReader(formulas, new Words(messages()));
    private final CompletableFuture<Book> book = new CompletableFuture<>();

    private FirstReading(ContentSource source, FormulaStore store) {
        this.source = source;
        this.stamp = source.stamp();
        this.store = store;
    }

    static FirstReading begin(PropertyResolver properties) {
        var directory = properties.getProperty(DIRECTORY, "");
        var source = directory.isBlank()
                ? new ContentSource.InJar()
                : new ContentSource.InDirectory(
                        Path.of(directory).toAbsolutePath().normalize());
        var store = new FormulaStore(Path.of(properties.getProperty("gradient.data-dir", "data"), "cache"));
        var reading = new FirstReading(source, store);
        Thread.ofPlatform()
                .name("content")
                .daemon()
                .start(() -> reading.book.completeAsync(reading::withStore, Runnable::run));
        return reading;
    }

    ContentSource source() {
        return source;
    }

    /** The source's when the reading began. */
    long stamp() {
        return stamp;
    }

    /** Waits for the book. */
    Book book() {
        try {
            return book.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof BrokenContentException broken) {
                throw broken;
            }
            throw e;
        }
    }

    private Book withStore() {
        store.load(formulas);
        var read = read();
        store.save(formulas);
        return read;
    }

    /** @throws BrokenContentException if the course that was built in has a mistake */
    Book read() {
        long start = System.nanoTime();
        var read = reader.read(source.read());
        if (!read.errors().isEmpty() && source instanceof ContentSource.InJar) {
            throw new BrokenContentException(read.errors());
        }
        read.errors().forEach(error -> LOG.warn("content error={}", error));
        LOG.info(
                "content sections={} exercises={} terms={} programs={} took={} ms",
                read.sections().size(),
                read.exercises().size(),
                read.terms().size(),
                read.programs().size(),
                Duration.ofNanos(System.nanoTime() - start).toMillis());
        return read;
    }

    /** The bundles that the course's own words are in; Spring's source is not there yet. */
    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/content", "messages/exercise");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
