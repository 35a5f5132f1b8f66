package app.gradient.submission;

import app.gradient.submission.queue.WorkQueue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.function.Supplier;

/** What the API does to a submission and to a run alike: read what was sent, follow it, cancel it. */
class Following {
    private final RequestText text;
    private final Streams streams;
    private final WorkQueue queue;

    Following(RequestText text, Streams streams, WorkQueue queue) {
        this.text = text;
        this.streams = streams;
        this.queue = queue;
    }

    <T> T read(HttpServletRequest request, Class<T> shape) throws IOException {
        return text.read(request, shape);
    }

    void stream(HttpServletResponse response, UUID work, Supplier<ApiView> look) throws Exception {
        streams.json(response, work, look);
    }

    void cancel(UUID work) {
        queue.cancel(work);
    }
}
