package app.gradient.submission;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.support.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Guests who have the page of an exercise open, each in a browser of their own, and send their sources when told to. */
final class Guests {
    private static final Pattern SUBMISSION = Pattern.compile("/submissions/([0-9a-f-]{36})");
    private static final int AT_ONCE = 8;

    private record Guest(Client browser, String token) {}

    private final String page;
    private final List<Guest> guests;

    Guests(int port, int people, String exercise) {
        this.page = "/exercises/" + exercise;
        this.guests = IntStream.range(0, people)
                .mapToObj(person -> {
                    var browser = new Client(port);
                    return new Guest(browser, browser.csrf(page));
                })
                .toList();
    }

    /** Each sends {@code source} so many times, eight of them at once; answers with the ids of the submissions. */
    List<String> send(int each, String source) {
        var ids = new ConcurrentLinkedQueue<String>();
        var gate = new Semaphore(AT_ONCE);
        var threads = guests.stream()
                .map(guest -> Thread.ofVirtual().start(() -> {
                    gate.acquireUninterruptibly();
                    try {
                        for (int i = 0; i < each; i++) {
                            ids.add(send(guest, source));
                        }
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
        assertThat(ids).hasSize(guests.size() * each);
        return new ArrayList<>(ids);
    }

    private String send(Guest guest, String source) {
        var answer = guest.browser()
                .postAsIs(
                        page + "/submissions",
                        Map.of("_csrf", guest.token(), "file", "Solution.java", "source", source),
                        Map.of("HX-Request", "true"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var id = SUBMISSION.matcher(answer.body());
        assertThat(id.find()).as(answer.body()).isTrue();
        return id.group(1);
    }
}
