/**
 * What every module stands on: clock, ids, paging, errors, security headers, htmx and asset lookups, mail and rate limits.
 * Knows nothing of the course or of people.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.gradient.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
