package app.gradient.demo;

import app.gradient.submission.SubmissionGraded;
import app.gradient.submission.SubmissionId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Waits until a program has been graded, so that one invented learner's attempts come one after another. */
@Component
@Profile("demo")
class AwaitGrading {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Map<SubmissionId, CompletableFuture<Void>> graded = new ConcurrentHashMap<>();

    @TransactionalEventListener
    void on(SubmissionGraded event) {
        future(event.id()).complete(null);
    }

    /** @throws IllegalStateException if nobody grades: without a working sandbox there can be no honest demo */
    void of(SubmissionId submission) {
        try {
            future(submission).get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("the demo's program was not graded within " + LONGEST, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the demo was being made", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the wait for a grading broke", e);
        } finally {
            graded.remove(submission);
        }
    }

    private CompletableFuture<Void> future(SubmissionId submission) {
        return graded.computeIfAbsent(submission, id -> new CompletableFuture<>());
    }
}
