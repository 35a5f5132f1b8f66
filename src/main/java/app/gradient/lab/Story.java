package app.gradient.lab;

import app.gradient.sandbox.RunListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Brings what a run tells to its rows, whole lines only: at once until the first look at the model is among them, so that a
 * picture is there before anybody wonders, then at most twelve times a second.
 */
class Story implements RunListener {
    private static final long PAUSE_MS = 80;
    private static final Executor AFTER_A_PAUSE = CompletableFuture.delayedExecutor(PAUSE_MS, TimeUnit.MILLISECONDS);
    /** Far more than a run tells: what comes after is dropped. */
    private static final int MOST_LINES = 500;

    private static final String LOOK = "{\"t\":\"look\",";
    private static final String RESULT = "{\"t\":\"result\",";

    private final LabRuns runs;
    private final LabRunId run;
    private final StringBuilder unfinished = new StringBuilder();
    private final List<String> waiting = new ArrayList<>();
    private final List<String> all = new ArrayList<>();
    private int written;
    private boolean looked;
    private boolean pending;
    private boolean over;

    Story(LabRuns runs, LabRunId run) {
        this.runs = runs;
        this.run = run;
    }

    @Override
    public synchronized void onOutput(String chunk) {
        unfinished.append(chunk);
        for (int end = unfinished.indexOf("\n"); end >= 0; end = unfinished.indexOf("\n")) {
            var line = unfinished.substring(0, end);
            unfinished.delete(0, end + 1);
            if (all.size() < MOST_LINES && line.startsWith("{\"t\":")) {
                waiting.add(line);
                all.add(line);
            }
        }
        if (!waiting.isEmpty() && !pending) {
            if (looked) {
                pending = true;
                AFTER_A_PAUSE.execute(this::writeLater);
            } else {
                looked = waiting.stream().anyMatch(line -> line.startsWith(LOOK));
                write();
            }
        }
    }

    private synchronized void writeLater() {
        pending = false;
        if (!over) {
            write();
        }
    }

    private void write() {
        if (waiting.isEmpty()) {
            return;
        }
        runs.tell(run, written + 1, waiting);
        written += waiting.size();
        waiting.clear();
    }

    /** The run is over: writes what is left. */
    synchronized void end() {
        write();
        over = true;
    }

    synchronized Optional<String> result() {
        return all.stream().filter(line -> line.startsWith(RESULT)).findFirst();
    }

    /** Equal for runs that told the same. */
    synchronized String checksum() {
        return Frame.checksum(String.join("\n", all));
    }
}
