package app.gradient.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A {@link GradientTest} whose methods take a {@link Visit}: a real Chromium on the running application. Skipped where
 * no Chromium is found, unless {@code -Dgradient.browser=required}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@GradientTest
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {}
