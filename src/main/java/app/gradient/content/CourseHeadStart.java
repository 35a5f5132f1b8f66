package app.gradient.content;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Begins to read the course before Spring looks for its beans: that takes as long as the beans do, and another core. */
public final class CourseHeadStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("firstReading", FirstReading.begin(context.getEnvironment()));
    }
}
