/** What tests stand on: the application over a real database, a settable clock, a real browser. */
@NullMarked
package app.gradient.support;

import org.jspecify.annotations.NullMarked;
