package app.gradient.submission;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.support.Client;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Many guests who each submit from a browser of their own. */
final class Crowd {
    private static final Pattern SUBMISSION = Pattern.compile("/submissions/([0-9a-f-]{36})");
    private static final int AT_ONCE = 8;
    private static final int TRIES = 5;

    private Crowd() {}

    /** Sends {@code each} submissions from each of {@code people}, and answers with the ids that the server accepted. */
    static List<String> submit(int port, int people, int each, String exercise, List<String> sources) {
        var accepted = new ConcurrentLinkedQueue<String>();
        var gate = new Semaphore(AT_ONCE);
        var threads = IntStream.range(0, people)
                .mapToObj(person -> Thread.ofVirtual().start(() -> {
                    gate.acquireUninterruptibly();
                    try {
                        var guest = new Client(port);
                        var page = "/exercises/" + exercise;
                        var token = token(guest, page);
                        for (int i = 0; i < each; i++) {
                            var source = sources.get((person + i) % sources.size());
                            accepted.add(send(guest, page, token, source));
                        }
                    } catch (UncheckedIOException e) {
                        // The server was killed under this request: it was not accepted, so it is not owed.
                    } finally {
                        gate.release();
                    }
                }))
                .toList();
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return new ArrayList<>(accepted);
    }

    private static String token(Client guest, String page) {
        return Stream.generate(() -> Client.csrfIn(guest.get(page).body()))
                .limit(TRIES)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form in " + TRIES + " answers"));
    }

    /** Sends until it is accepted, as a person would who is told that something went wrong. */
    private static String send(Client guest, String page, String token, String source) {
        for (int i = 0; i < TRIES; i++) {
            var answer = guest.postAsIs(
                    page + "/submissions",
                    Map.of("_csrf", token, "file", "Solution.java", "source", source),
                    Map.of("HX-Request", "true"));
            if (answer.statusCode() == 200) {
                var id = SUBMISSION.matcher(answer.body());
                assertThat(id.find()).as(answer.body()).isTrue();
                return id.group(1);
            }
        }
        throw new AssertionError("refused " + TRIES + " times");
    }
}
