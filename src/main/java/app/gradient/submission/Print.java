package app.gradient.submission;

import app.gradient.sandbox.RunListener;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Brings to the row what a run prints, so that every watcher and a reloaded page see it: at most ten times a second, because
 * a program may print a thousand lines in that time.
 */
class Print implements RunListener {
    private static final Executor IN_A_MOMENT = CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS);

    private final Runs runs;
    private final RunId run;
    private final StringBuilder printed = new StringBuilder();
    private boolean pending;

    Print(Runs runs, RunId run) {
        this.runs = runs;
        this.run = run;
    }

    @Override
    public synchronized void onOutput(String chunk) {
        printed.append(chunk);
        if (!pending) {
            pending = true;
            IN_A_MOMENT.execute(this::write);
        }
    }

    private void write() {
        String soFar;
        synchronized (this) {
            pending = false;
            soFar = printed.toString();
        }
        runs.printed(run, soFar);
    }
}
