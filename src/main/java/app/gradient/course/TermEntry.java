package app.gradient.course;

import java.util.Optional;

/**
 * A word of the glossary.
 *
 * @param href the section that introduces it, if it is written
 * @param definitionHtml safe HTML
 */
public record TermEntry(String id, String term, String english, String definitionHtml, Optional<String> href) {}
