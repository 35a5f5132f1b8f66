package app.gradient.sandbox;

import app.gradient.platform.HealthReport;
import app.gradient.platform.Operator;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Reports whether this node runs code, by which means it is locked down, and what went wrong lately. */
@Component
class SandboxHealth implements HealthReport {
    private static final String NATIVE = "native libraries";

    /** None on a node that only serves pages. */
    private final ObjectProvider<LockedSandbox> sandbox;

    private final boolean operator;

    SandboxHealth(ObjectProvider<LockedSandbox> sandbox, Environment environment) {
        this.sandbox = sandbox;
        this.operator = environment.acceptsProfiles(Profiles.of(Operator.PROFILE));
    }

    @Override
    public String name() {
        return "sandbox";
    }

    @Override
    public List<Line> lines() {
        var here = sandbox.getIfAvailable();
        if (here == null) {
            return List.of(new Line(Level.OK, "role", "this node serves pages only; workers run the code")
                    .said("health.detail.role"));
        }
        var lines = new ArrayList<Line>();
        if (operator) {
            lines.add(trial(here));
            lines.add(nativeTrial(here));
        }
        lines.addAll(lines(here.status()));
        return lines;
    }

    /** A command of the operator's has started nothing yet, so there would be nothing to tell. */
    private static Line trial(LockedSandbox sandbox) {
        sandbox.start();
        return sandbox.trial()
                .map(problem -> new Line(Level.FAILURE, "trial", "a small program did not run: " + problem))
                .orElseGet(() -> new Line(Level.OK, "trial", "a small program compiled and ran"));
    }

    /** Whether runners with native libraries hold, and whether they load what they must. */
    private static Line nativeTrial(LockedSandbox sandbox) {
        var here = NativeLibraries.here();
        if (here.isEmpty()) {
            return new Line(
                    Level.OK,
                    NATIVE,
                    "none in this build or for this platform: programs that need TensorFlow, and the laboratory's XGBoost, are"
                            + " refused");
        }
        return sandbox.nativeTrial()
                .map(problem -> new Line(Level.FAILURE, NATIVE, "a program with " + here + " did not run: " + problem))
                .orElseGet(() -> new Line(Level.OK, NATIVE, "a program loaded and used " + here + ", locked down"));
    }

    private static List<Line> lines(SandboxStatus status) {
        var lines = new ArrayList<Line>();
        lines.add(
                status.available()
                        ? new Line(Level.OK, "running code", "yes").said("health.detail.running-code")
                        : new Line(Level.FAILURE, "running code", "no: " + status.reason()));
        status.mechanisms().forEach(mechanism -> lines.add(line(mechanism)));
        lines.add(new Line(Level.OK, "pool", status.pool().words())
                .said("health.detail.pool", status.pool().numbers()));
        var counters = status.counters();
        Object[] counted = {
            counters.compilations(),
            counters.runs(),
            counters.crashed(),
            counters.cancelled(),
            kills(status, Limit.TIME),
            kills(status, Limit.CPU),
            kills(status, Limit.MEMORY) + kills(status, Limit.THREADS),
            kills(status, Limit.OUTPUT)
        };
        lines.add(new Line(
                        Level.OK,
                        "since " + status.since(),
                        "%d compilations, %d runs, %d crashed, %d cancelled; killed by a limit: time %d, processor %d, memory %d, output %d"
                                .formatted(counted))
                .said("health.detail.since", counted));
        status.faults()
                .forEach(fault -> lines.add(
                        new Line(Level.WARNING, "fault " + fault.incident(), fault.at() + " " + fault.what())));
        return lines;
    }

    private static Line line(SandboxStatus.Mechanism mechanism) {
        if (!mechanism.holds()) {
            return new Line(Level.WARNING, mechanism.name(), mechanism.detail());
        }
        var key = "health.detail." + mechanism.name() + (mechanism.detail().startsWith("off") ? ".off" : "");
        return new Line(Level.OK, mechanism.name(), mechanism.detail()).said(key);
    }

    private static long kills(SandboxStatus status, Limit limit) {
        return status.kills().getOrDefault(limit, 0L);
    }
}
