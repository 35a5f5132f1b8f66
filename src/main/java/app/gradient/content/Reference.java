package app.gradient.content;

import app.gradient.platform.Html;
import java.util.Optional;

/** A source that the text cites: a paper, a book, a page of documentation. */
public record Reference(String id, Html html, Optional<String> link) {}
