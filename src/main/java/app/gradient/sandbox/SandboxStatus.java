package app.gradient.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How the sandbox stands, for {@code doctor} and the operator's page.
 *
 * @param available whether code is run at all
 * @param reason why not, or empty
 * @param mechanisms each means of lock-down, whether it holds on this machine, and why
 * @param kills runs ended by each limit since {@code since}
 * @param faults the latest faults of ours, newest first, at most 20
 */
public record SandboxStatus(
        boolean available,
        String reason,
        List<Mechanism> mechanisms,
        Pool pool,
        Counters counters,
        Map<Limit, Long> kills,
        List<Fault> faults,
        Instant since) {
    public SandboxStatus {
        mechanisms = List.copyOf(mechanisms);
        kills = Map.copyOf(kills);
        faults = List.copyOf(faults);
    }

    public record Mechanism(String name, boolean holds, String detail) {}

    /**
     * Processes of this moment.
     *
     * @param target how many spare runners the pool aims at
     * @param nativeRunners runners with native libraries, spare or busy
     */
    public record Pool(
            int spares, int target, int starting, int busy, int nativeRunners, int compileServers, int supervisors) {
        /** One line for the operator. */
        public String words() {
            return "spare runners %d of %d, starting %d, busy %d, with native libraries %d, compile servers %d, supervisors %d"
                    .formatted(numbers());
        }

        /** In the order in which {@link #words} names them. */
        public Object[] numbers() {
            return new Object[] {spares, target, starting, busy, nativeRunners, compileServers, supervisors};
        }
    }

    /** Counted since the start of this node. */
    public record Counters(
            long compilations,
            long rejected,
            long compileServersReplaced,
            long runs,
            long crashed,
            long cancelled,
            long protocolBreaches,
            long coldStarts,
            long faults) {}

    public record Fault(Instant at, String incident, String what) {}
}
