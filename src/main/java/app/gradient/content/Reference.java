package app.gradient.content;

import java.util.Optional;

/** A source that the text cites: a paper, a book, a page of documentation. */
public record Reference(String id, String html, Optional<String> link) {}
