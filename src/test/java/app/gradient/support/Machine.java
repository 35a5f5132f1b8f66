package app.gradient.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** What Linux says about the machine and about the processes that this one started. */
public final class Machine {
    private static final long TICK_MS = 10;
    private static final int IDLE = 4;
    private static final int WAITING_FOR_DISK = 5;

    /**
     * Memory of a process.
     *
     * @param resident KiB that it has in memory, its share only of what it shares with others
     * @param own KiB that nobody else has
     */
    public record Memory(String name, long resident, long own) {}

    private Machine() {}

    /** Processor time that all processes of the machine have used since it started. */
    public static Duration busy() {
        var fields =
                read(Path.of("/proc/stat")).lines().findFirst().orElseThrow().split("\\s+");
        long ticks = 0;
        for (int i = 1; i < Math.min(9, fields.length); i++) {
            ticks += i == IDLE || i == WAITING_FOR_DISK ? 0 : Long.parseLong(fields[i]);
        }
        return Duration.ofMillis(ticks * TICK_MS);
    }

    /** Of the processes below this one whose command line ends in {@code main} and its arguments. */
    public static List<Memory> memoryOfChildren(String main) {
        return ProcessHandle.current()
                .descendants()
                .map(ProcessHandle::pid)
                .filter(pid -> Arrays.asList(read(Path.of("/proc", pid.toString(), "cmdline"))
                                .split("\0"))
                        .stream()
                        .anyMatch(word -> word.endsWith(main)))
                .map(pid -> memory(main, pid))
                .toList();
    }

    private static Memory memory(String main, long pid) {
        var lines = read(Path.of("/proc", Long.toString(pid), "smaps_rollup"))
                .lines()
                .toList();
        return new Memory(main, kibibytes(lines, "Pss:"), kibibytes(lines, "Private_Dirty:"));
    }

    private static long kibibytes(List<String> lines, String field) {
        return lines.stream()
                .filter(line -> line.startsWith(field))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                .findFirst()
                .orElse(0);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
