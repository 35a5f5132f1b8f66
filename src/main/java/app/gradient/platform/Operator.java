package app.gradient.platform;

import app.gradient.platform.OperatorCommand.ExitCode;
import app.gradient.platform.OperatorCommand.Misused;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.event.SimpleApplicationEventMulticaster;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.core.ResolvableType;

/**
 * Runs a command of the operator in the same jar: the application without web server, workers and scheduler, and with the
 * profile {@value #PROFILE}. Beans are made when asked for, so a command starts only what it needs.
 */
public final class Operator {
    public static final String PROFILE = "operator";

    private Operator() {}

    /** Whether the jar was started with a command: its first argument is a word, not an option. */
    public static boolean isCalled(String... arguments) {
        return arguments.length > 0 && !arguments[0].startsWith("-");
    }

    /** Runs the command and gives the exit code for the shell. Settings such as {@code --spring.datasource.url} go to the application. */
    public static ExitCode run(Class<?> application, PrintStream out, PrintStream err, String... arguments) {
        var settings = Arrays.stream(arguments).filter(Operator::isSetting).toArray(String[]::new);
        var words = Arrays.stream(arguments).filter(word -> !isSetting(word)).toList();
        try (var context = start(application, settings)) {
            return run(
                    context.getBeansOfType(OperatorCommand.class).values().stream()
                            .sorted(Comparator.comparing(OperatorCommand::name))
                            .toList(),
                    words,
                    out,
                    err);
        } catch (BeansException | IllegalStateException e) {
            err.println("gradient: the application did not start: " + rootMessage(e));
            return ExitCode.FAILED;
        }
    }

    private static ExitCode run(List<OperatorCommand> commands, List<String> words, PrintStream out, PrintStream err) {
        Optional<OperatorCommand> command = commands.stream()
                .filter(known -> known.name().equals(words.getFirst()))
                .findFirst();
        if (command.isEmpty()) {
            boolean asked = words.getFirst().equals("help");
            if (!asked) {
                err.println("gradient: there is no command " + words.getFirst());
            }
            usage(commands, asked ? out : err);
            return asked ? ExitCode.DONE : ExitCode.MISUSED;
        }
        try {
            return command.get().run(words.subList(1, words.size()), out);
        } catch (Misused e) {
            err.println("gradient: " + e.getMessage());
            usage(List.of(command.get()), err);
            return ExitCode.MISUSED;
        }
    }

    private static void usage(List<OperatorCommand> commands, PrintStream to) {
        to.println("usage:");
        commands.forEach(command -> command.usage().forEach(line -> to.println("  java -jar gradient.jar " + line)));
    }

    private static ConfigurableApplicationContext start(Class<?> application, String... settings) {
        var spring = new SpringApplication(application);
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setAdditionalProfiles(PROFILE);
        spring.setBannerMode(Banner.Mode.OFF);
        spring.setLogStartupInfo(false);
        spring.setLazyInitialization(true);
        spring.setDefaultProperties(Map.of(
                "logging.level.root", "error",
                "db-scheduler.enabled", "false"));
        spring.addInitializers(Operator::keepStill);
        return spring.run(settings);
    }

    /** Nothing starts by itself: no worker, no listening connection, nothing that waits for the application to have started. */
    private static void keepStill(ConfigurableApplicationContext context) {
        var beans = context.getBeanFactory();
        beans.registerSingleton(AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME, new StillLifecycle());
        beans.registerSingleton(
                AbstractApplicationContext.APPLICATION_EVENT_MULTICASTER_BEAN_NAME, new StillMulticaster(beans));
    }

    private static final class StillLifecycle implements LifecycleProcessor {
        @Override
        public void onRefresh() {}

        @Override
        public void onClose() {}

        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return false;
        }
    }

    /** Passes on the events of our own modules, not those of the application's start. */
    private static final class StillMulticaster extends SimpleApplicationEventMulticaster {
        StillMulticaster(BeanFactory beans) {
            super(beans);
        }

        @Override
        public void multicastEvent(ApplicationEvent event, @Nullable ResolvableType type) {
            if (!(event instanceof SpringApplicationEvent)) {
                super.multicastEvent(event, type);
            }
        }
    }

    private static boolean isSetting(String argument) {
        return argument.startsWith("--spring.")
                || argument.startsWith("--gradient.")
                || argument.startsWith("--logging.");
    }

    private static String rootMessage(Throwable thrown) {
        var cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
