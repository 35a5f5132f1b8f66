package app.gradient.platform;

import app.gradient.platform.OperatorCommand.ExitCode;
import app.gradient.platform.OperatorCommand.Misused;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.BeansException;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

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
                "logging.level.root", "warn",
                "logging.threshold.console", "warn",
                "db-scheduler.enabled", "false"));
        return spring.run(settings);
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
