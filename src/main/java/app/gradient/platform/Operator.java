package app.gradient.platform;

import app.gradient.platform.OperatorCommand.ExitCode;
import app.gradient.platform.OperatorCommand.Misused;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** What all commands say of themselves, in the order of their names; a test keeps it so. */
    static final List<String> USAGE = usage();

    private static final Set<String> NAMES =
            USAGE.stream().map(line -> line.split(" ", 2)[0]).collect(Collectors.toUnmodifiableSet());

    private Operator() {}

    /** Whether the jar was started with a command: its first argument is a word, not an option. */
    public static boolean isCalled(String... arguments) {
        return arguments.length > 0 && !arguments[0].startsWith("-");
    }

    /** Runs the command and gives the exit code for the shell. Settings such as {@code --spring.datasource.url} go to the application. */
    public static ExitCode run(Class<?> application, PrintStream out, PrintStream err, String... arguments) {
        if (!NAMES.contains(arguments[0])) {
            return explain(arguments[0], out, err);
        }
        var settings = Arrays.stream(arguments).filter(Operator::isSetting).toArray(String[]::new);
        var words = Arrays.stream(arguments).filter(word -> !isSetting(word)).toList();
        try (var context = start(application, settings)) {
            return run(context.getBeansOfType(OperatorCommand.class).values().stream(), words, out, err);
        } catch (BeansException | IllegalStateException e) {
            err.println("gradient: the application did not start: " + rootMessage(e));
            return ExitCode.FAILED;
        }
    }

    private static ExitCode run(
            Stream<OperatorCommand> commands, List<String> words, PrintStream out, PrintStream err) {
        var command = commands.filter(known -> known.name().equals(words.getFirst()))
                .findFirst()
                .orElseThrow();
        try {
            return command.run(words.subList(1, words.size()), out);
        } catch (Misused e) {
            err.println("gradient: " + e.getMessage());
            usage(command.usage(), err);
            return ExitCode.MISUSED;
        }
    }

    /** Without starting anything: who asks for help should not wait for it. */
    private static ExitCode explain(String word, PrintStream out, PrintStream err) {
        boolean asked = word.equals("help");
        if (!asked) {
            err.println("gradient: there is no command " + word);
        }
        usage(USAGE, asked ? out : err);
        return asked ? ExitCode.DONE : ExitCode.MISUSED;
    }

    private static void usage(List<String> lines, PrintStream to) {
        to.println("usage:");
        lines.forEach(line -> to.println("  java -jar gradient.jar " + line));
    }

    private static List<String> usage() {
        try (var lines = Operator.class.getResourceAsStream("/operator-commands.txt")) {
            if (lines == null) {
                throw new IllegalStateException("operator-commands.txt is missing from the class path");
            }
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
