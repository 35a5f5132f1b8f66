package app.gradient.platform;

import app.gradient.platform.HealthReport.Level;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@code doctor}: what every part of the house says of itself; fails if any of them does. */
@Component
class Doctor implements OperatorCommand {
    private final ObjectProvider<HealthReport> reports;

    Doctor(ObjectProvider<HealthReport> reports) {
        this.reports = reports;
    }

    @Override
    public String name() {
        return "doctor";
    }

    @Override
    public List<String> usage() {
        return List.of("doctor");
    }

    @Override
    public ExitCode run(List<String> arguments, PrintStream out) {
        if (!arguments.isEmpty()) {
            throw new Misused("doctor takes no arguments");
        }
        out.printf(
                Locale.ROOT,
                "java%n  %-8s %-14s %s, %d processors, heap up to %d MiB%n",
                "ok",
                "runtime",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
        boolean failed = false;
        for (var report : reports.orderedStream().toList()) {
            out.println(report.name());
            for (var line : report.lines()) {
                failed |= line.level() == Level.FAILURE;
                out.printf(
                        Locale.ROOT,
                        "  %-8s %-14s %s%n",
                        line.level().name().toLowerCase(Locale.ROOT),
                        line.subject(),
                        line.detail());
            }
        }
        return failed ? ExitCode.FAILED : ExitCode.DONE;
    }
}
