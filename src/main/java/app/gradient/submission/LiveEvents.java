package app.gradient.submission;

import app.gradient.submission.queue.Signals;
import app.gradient.submission.queue.State;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.HttpHeaders;

/**
 * Streams the life of one work to one client as server-sent events. The request's own virtual thread waits for signals and
 * looks at the row again after each: nothing is buffered, nothing can be missed, and a client that comes late sees the present.
 */
class LiveEvents {
    /** While a work waits its place changes with others' works, which send it no signals. */
    private static final Duration LOOK_WHILE_WAITING = Duration.ofSeconds(1);
    /** So that proxies keep the connection and a client that has gone is noticed. */
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(10);

    private final Signals signals;

    LiveEvents(Signals signals) {
        this.signals = signals;
    }

    /** @param look reads the present state; called again after each signal. What it throws at first is the answer. */
    void stream(HttpServletResponse response, UUID work, Look look) throws Exception {
        try (var watch = signals.watch(work)) {
            var last = "";
            long written = System.nanoTime();
            while (signals.isOpen()) {
                var event = look.now();
                if (last.isEmpty()) {
                    begin(response);
                }
                if (!event.data().equals(last)) {
                    write(response, framed("state", event.data()));
                    last = event.data();
                    written = System.nanoTime();
                } else if (System.nanoTime() - written > LOOK_ANYWAY.toNanos()) {
                    write(response, ": still here\n\n");
                    written = System.nanoTime();
                }
                if (event.pace() == Pace.OVER) {
                    write(response, framed("close", ""));
                    return;
                }
                watch.await(event.pace() == Pace.WAITING ? LOOK_WHILE_WAITING : LOOK_ANYWAY);
            }
        } catch (IOException e) {
            // The client has gone; there is nobody to tell.
        }
    }

    private static void begin(HttpServletResponse response) {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
    }

    private static void write(HttpServletResponse response, String text) throws IOException {
        var out = response.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String framed(String name, String data) {
        var framed = new StringBuilder("event: ").append(name).append('\n');
        data.lines().forEach(line -> framed.append("data: ").append(line).append('\n'));
        if (data.isEmpty()) {
            framed.append("data:\n");
        }
        return framed.append('\n').toString();
    }

    /** Reads the present state. */
    @FunctionalInterface
    interface Look {
        Event now() throws Exception;
    }

    /** How soon to look again without a signal. */
    enum Pace {
        WAITING,
        WORKING,
        OVER
    }

    record Event(String data, Pace pace) {
        static Pace pace(State state) {
            if (state.isTerminal()) {
                return Pace.OVER;
            }
            return state == State.QUEUED ? Pace.WAITING : Pace.WORKING;
        }
    }
}
