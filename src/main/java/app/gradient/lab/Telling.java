package app.gradient.lab;

import app.gradient.submission.queue.Signals;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;

/**
 * Streams what a run tells to one client as server-sent events, from the line it asks for: each event holds lines of JSON and
 * is numbered by its last one, so that a client that lost its connection goes on where it was. A run that is over is told
 * from the rows in one breath.
 */
class Telling {
    /** While a run waits nothing signals that its place has changed; afterwards, so that a lost client is noticed. */
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(5);

    private final LabRuns runs;
    private final Signals signals;

    Telling(LabRuns runs, Signals signals) {
        this.runs = runs;
        this.signals = signals;
    }

    void stream(HttpServletResponse response, LabRunId id, int after) throws InterruptedException {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        int told = after;
        var lastState = "";
        try (var watch = signals.watch(id.value())) {
            while (signals.isOpen()) {
                // the state first: what is told after a terminal state was told before it
                var state = runs.find(id).orElseThrow().work().state();
                var lines = runs.told(id, told);
                if (!lines.isEmpty()) {
                    told += lines.size();
                    write(response, "id: " + told + "\nevent: lines\n" + data(lines));
                }
                write(
                        response,
                        state.key().equals(lastState) ? ": here\n\n" : "event: state\ndata: " + state.key() + "\n\n");
                lastState = state.key();
                if (state.isTerminal()) {
                    write(response, "event: close\ndata:\n\n");
                    return;
                }
                watch.await(LOOK_ANYWAY);
            }
        } catch (IOException e) {
            // The client has gone; there is nobody to tell.
        }
    }

    private static String data(List<String> lines) {
        return "data: [" + String.join(",", lines) + "]\n\n";
    }

    private static void write(HttpServletResponse response, String text) throws IOException {
        var out = response.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
