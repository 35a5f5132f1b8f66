package app.gradient.submission;

import app.gradient.account.Person;
import app.gradient.exercise.AnswerKind;
import app.gradient.exercise.Exercise;
import app.gradient.exercise.Exercises;
import app.gradient.exercise.ProgramKind;
import app.gradient.exercise.RawAnswer;
import app.gradient.exercise.Slug;
import app.gradient.platform.Invalid;
import app.gradient.platform.NotFound;
import app.gradient.platform.RateLimits;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Submitting and following submissions from programs. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "submissions")
class SubmissionApi {
    private final Exercises exercises;
    private final Submit submit;
    private final Attempts attempts;
    private final Sending sending;
    private final Following following;
    private final RateLimits limits;

    SubmissionApi(
            Exercises exercises,
            Submit submit,
            Attempts attempts,
            Sending sending,
            Following following,
            RateLimits limits) {
        this.exercises = exercises;
        this.submit = submit;
        this.attempts = attempts;
        this.sending = sending;
        this.following = following;
        this.limits = limits;
    }

    @Operation(
            summary = "Submit to an exercise",
            description = "A program as files, or an answer as text, a number, a list or a list of rows. "
                    + "A retry with the same Idempotency-Key answers with the first submission.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Sent.class)))
    @PostMapping("/exercises/{slug}/submissions")
    ResponseEntity<Accepted> submit(
            @PathVariable String slug,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Person person,
            HttpServletRequest request)
            throws IOException {
        var exercise = find(slug);
        limits.spend(Sending.SUBMISSIONS, person.id().toString());
        var sent = following.read(request, Sent.class);
        return switch (result(exercise, sent, person, Attempts.key(key))) {
            case Submit.Result.Taken taken ->
                ResponseEntity.accepted()
                        .location(URI.create("/api/v1/submissions/" + taken.id()))
                        .body(new Accepted(taken.id().value(), taken.state().key()));
            case Submit.Result.Refused refused -> throw Attempts.invalid(refused.notices());
            case Submit.Result.Asked asked ->
                throw Attempts.invalid(List.of(asked.question().spelled()));
        };
    }

    @Operation(summary = "State, verdict, checks and timings of a submission")
    @GetMapping("/submissions/{id}")
    ApiView submission(@PathVariable UUID id, Person person) {
        return attempts.submission(new SubmissionId(id), person);
    }

    @Operation(summary = "The same as server-sent events, until it ends")
    @GetMapping(path = "/submissions/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void events(@PathVariable UUID id, Person person, HttpServletResponse response) throws Exception {
        var submission = new SubmissionId(id);
        following.stream(response, id, () -> attempts.submission(submission, person));
    }

    @Operation(summary = "Cancel a submission; nothing happens to one that has ended")
    @PostMapping("/submissions/{id}/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable UUID id, Person person) {
        attempts.submission(new SubmissionId(id), person);
        following.cancel(id);
    }

    private Submit.Result result(Exercise exercise, Sent sent, Person person, Optional<String> key) {
        return switch (exercise.kind()) {
            case AnswerKind kind -> {
                if (sent.answer() == null) {
                    throw new Invalid("submission.request.answer");
                }
                yield submit.answer(
                        exercise,
                        kind,
                        sending.variantSeed(exercise, person.id()),
                        person.id(),
                        key,
                        raw(sent.answer()));
            }
            case ProgramKind kind -> {
                if (sent.files() == null) {
                    throw new Invalid("submission.request.files");
                }
                yield submit.program(exercise, kind, person.id(), key, sent.files());
            }
        };
    }

    /** A list of lists is a matrix, a list one row, anything else one cell. */
    private static RawAnswer raw(JsonNode answer) {
        if (!answer.isArray()) {
            return RawAnswer.ofText(answer.asString());
        }
        var rows = new ArrayList<List<String>>();
        if (!answer.isEmpty() && answer.get(0).isArray()) {
            answer.forEach(row -> rows.add(cells(row)));
        } else {
            rows.add(cells(answer));
        }
        return new RawAnswer(rows);
    }

    private static List<String> cells(JsonNode row) {
        if (!row.isArray()) {
            throw new Invalid("submission.request.answer");
        }
        var cells = new ArrayList<String>();
        row.forEach(cell -> cells.add(cell.asString()));
        return cells;
    }

    private Exercise find(String slug) {
        if (!Slug.isSlug(slug)) {
            throw new NotFound();
        }
        return exercises.find(new Slug(slug)).orElseThrow(NotFound::new);
    }

    /** Either files or an answer, as the exercise's kind asks. */
    record Sent(
            @Nullable LinkedHashMap<String, String> files,

            @Schema(description = "text, number, list or list of lists") @Nullable
            JsonNode answer) {}

    record Accepted(UUID id, String state) {}
}
