package app.gradient.course;

import app.gradient.platform.Html;
import java.util.Optional;

/**
 * A word of the glossary.
 *
 * @param section the one that introduces it, if it is written
 */
public record TermEntry(String id, String term, String english, Html definitionHtml, Optional<SectionEntry> section) {
    /** Whether the English name says more than the word itself. */
    public boolean hasEnglish() {
        return !english.equalsIgnoreCase(term);
    }
}
