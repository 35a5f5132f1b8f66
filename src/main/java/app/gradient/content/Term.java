package app.gradient.content;

import app.gradient.platform.Html;
import java.util.List;

/** A glossary term. {@code section} is the slug of the section that introduces it. */
public record Term(
        String id,
        String term,
        String english,
        Html definitionHtml,
        String definitionText,
        String chapter,
        String section,
        List<String> also) {
    public Term {
        also = List.copyOf(also);
    }
}
