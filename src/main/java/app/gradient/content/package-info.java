/**
 * Reads the course's source from the jar or a directory and turns its Markdown, with our directives, into safe HTML.
 * A mistake in the source is reported with file and line.
 */
@ApplicationModule(allowedDependencies = {"runner", "kit", "platform", "account"})
@NullMarked
package app.gradient.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
