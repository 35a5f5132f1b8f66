package app.gradient.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/** Says why the application did not start where a setting is the reason: in one line, not in a page of stack traces. */
final class WrongSettingReporter implements SpringBootExceptionReporter {
    private static final Logger log = LoggerFactory.getLogger(WrongSettingReporter.class);

    // the parameter is demanded by Spring Boot, which makes it from META-INF/spring.factories
    WrongSettingReporter(ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof WrongSetting wrong) {
                log.error("event=wrong_setting {}", wrong.getMessage());
                return true;
            }
        }
        return false;
    }
}
