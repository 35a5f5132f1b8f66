/**
 * People, roles, login, sessions, tokens, the audit log, and export and deletion of personal data.
 * Other modules know a person by id and name only.
 */
@ApplicationModule(allowedDependencies = {"runner", "kit", "platform"})
@NullMarked
package app.gradient.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
