package app.gradient.content;

import java.nio.file.Path;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The course as it stands in the source, read once for all tests that look at it. */
public final class CourseSource {
    private static final Words WORDS = new Words(messages());
    private static final Book BOOK = read(new ContentSource.InDirectory(Path.of("src/main/content")).read());

    private CourseSource() {}

    /** The book. */
    public static Book book() {
        return BOOK;
    }

    /** The words of the bundles. */
    public static Words words() {
        return WORDS;
    }

    /**
     * Whether tests that run programs or open pages look at this chapter: all, or with {@code -Dgradient.content.chapter=slug} only that one,
     * for an author who is writing it.
     */
    public static boolean isLookedAt(String chapter) {
        String only = System.getProperty("gradient.content.chapter", "");
        return only.isEmpty() || only.equals(chapter);
    }

    static Book read(ContentFiles files) {
        return new BookReader(new Formulas(), WORDS).read(files);
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/content", "messages/exercise");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
