package app.gradient.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The course as it stands in the source. */
class CourseTests {
    static Book read(ContentFiles files) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/content");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new BookReader(new Formulas(), new Words(messages)).read(files);
    }

    @Test
    void hasNoMistakes() {
        var book = read(new ContentSource.InDirectory(Path.of("src/main/content")).read());

        assertThat(book.errors())
                .filteredOn(error -> !error.message().contains("recorded"))
                .isEmpty();
        assertThat(book.chapters()).isNotEmpty();
    }
}
