package app.gradient.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * HTML that a page prints as it is; templates print nothing else unescaped. Made from text by escaping it, from stored markup
 * by cleaning it, or by one of the few classes that write markup, which a rule of the build names.
 */
public final class Html {
    public static final Html EMPTY = new Html("");

    private static final ProseSafelist PROSE = new ProseSafelist();
    private static final Document.OutputSettings AS_IT_STANDS = new Document.OutputSettings().prettyPrint(false);

    private final String markup;

    private Html(String markup) {
        this.markup = markup;
    }

    /** Whatever {@code text} says, as text. */
    public static Html text(String text) {
        return new Html(escape(text));
    }

    /** For those who write markup themselves and have escaped all that isn't theirs. */
    public static Html written(String markup) {
        return new Html(markup);
    }

    /**
     * What was stored or sent as markup: of unknown origin, whoever wrote it. Keeps what the course's prose is made of and
     * drops everything else.
     */
    @JsonCreator
    public static Html cleaned(String markup) {
        return new Html(Jsoup.clean(markup, ProseSafelist.BASE, PROSE, AS_IT_STANDS));
    }

    /** Text that stands in an element or in a quoted attribute. */
    public static String escape(String text) {
        var html = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
        return html.toString();
    }

    public Html inParagraph() {
        return new Html("<p>" + markup + "</p>");
    }

    public Html and(Html next) {
        return new Html(markup + next.markup);
    }

    public boolean isEmpty() {
        return markup.isEmpty();
    }

    /** The words without tags. */
    public String plainText() {
        return Jsoup.parseBodyFragment(markup).body().wholeText().strip();
    }

    /** The markup itself. */
    @JsonValue
    @Override
    public String toString() {
        return markup;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Html html && html.markup.equals(markup);
    }

    @Override
    public int hashCode() {
        return markup.hashCode();
    }
}
