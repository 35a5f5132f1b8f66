package app.gradient.content;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The page of the author guide that shows every block beside its source. It is a section like any other, under {@code guide/}, in
 * which {@code <<<} and {@code >>>} enclose a sample: the sample is printed and then obeyed, so the page cannot say what is not so.
 * Program, exercise and drawing are those of chapter 1.
 */
@Component
public final class WritingGuide {
    private static final String FOLDER = "guide/";
    private static final String AS_CHAPTER = "01-guide/";
    private static final String LENDER = "01-linear-algebra/";
    private static final Pattern BORROWED = Pattern.compile(
            "code/(Vectors\\.\\w+|outputs/Vectors\\.json)|exercises/cosine-of-angle/exercise\\.yml|figures/three-cases\\.svg");
    private static final Pattern SAMPLE = Pattern.compile("(?ms)^<<<\\n(.*?)^>>>\\n");

    private final Content content;
    private Optional<Shown> shown = Optional.empty();

    WritingGuide(Content content) {
        this.content = content;
    }

    private record Shown(Book course, Section page) {}

    /**
     * The page as the course now stands.
     *
     * @throws BrokenContentException if the guide has a mistake
     */
    public synchronized Section page() {
        var course = content.book();
        var known = shown.filter(last -> last.course() == course).orElseGet(() -> new Shown(course, read(course)));
        shown = Optional.of(known);
        return known.page();
    }

    static Section read(Book course) {
        var guide = course.reader().read(files(course.files()));
        if (!guide.errors().isEmpty()) {
            throw new BrokenContentException(guide.errors());
        }
        return guide.sections().getFirst();
    }

    private static ContentFiles files(ContentFiles course) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (var path : course.under(FOLDER)) {
            var text = course.text(path);
            files.put(
                    AS_CHAPTER + path.substring(FOLDER.length()),
                    bytes(path.endsWith(".md") ? withSamples(text) : text));
        }
        for (var path : course.under(LENDER)) {
            var name = path.substring(LENDER.length());
            if (BORROWED.matcher(name).matches()) {
                files.put(AS_CHAPTER + name, bytes(course.text(path)));
            }
        }
        return new ContentFiles(files);
    }

    private static String withSamples(String text) {
        return SAMPLE.matcher(text).replaceAll("````text\n$1````\n\n$1\n");
    }

    /** What the samples of the guide say, for a test that nothing is left out. */
    static String samples(ContentFiles course) {
        var samples = new StringBuilder();
        for (var path : course.under(FOLDER)) {
            SAMPLE.matcher(course.text(path)).results().forEach(found -> samples.append(found.group(1)));
        }
        return samples.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
