package app.gradient.course;

import java.util.Optional;

/**
 * A word of the glossary.
 *
 * @param section the one that introduces it, if it is written
 * @param definitionHtml safe HTML
 */
public record TermEntry(String id, String term, String english, String definitionHtml, Optional<SectionEntry> section) {
    /** Whether the English name says more than the word itself. */
    public boolean hasEnglish() {
        return !english.equalsIgnoreCase(term);
    }
}
