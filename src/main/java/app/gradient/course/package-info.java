/**
 * Chapters, sections and the glossary as pages, search, reading position, bookmarks and notes.
 * Knows exercises by slug only: their panels are composed by URL.
 */
@ApplicationModule(allowedDependencies = {"runner", "kit", "platform", "account", "content"})
@NullMarked
package app.gradient.course;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
