package app.gradient.submission;

import app.gradient.account.Person;
import app.gradient.exercise.Exercise;
import app.gradient.exercise.Exercises;
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
import java.util.LinkedHashMap;
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

/** Free runs from programs. */
@RestController
@RequestMapping(path = "/api/v1/runs", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "runs")
class RunApi {
    private final RunCode runCode;
    private final Exercises exercises;
    private final Attempts attempts;
    private final Following following;
    private final RateLimits limits;

    RunApi(RunCode runCode, Exercises exercises, Attempts attempts, Following following, RateLimits limits) {
        this.runCode = runCode;
        this.exercises = exercises;
        this.attempts = attempts;
        this.following = following;
        this.limits = limits;
    }

    @Operation(
            summary = "Run code without grading it",
            description = "Runs main, or the open checks of the named exercise if no file has a main.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Sent.class)))
    @PostMapping
    ResponseEntity<SubmissionApi.Accepted> run(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Person person,
            HttpServletRequest request)
            throws IOException {
        limits.spend(Sending.RUNS, person.id().toString());
        var sent = following.read(request, Sent.class);
        if (sent.files() == null) {
            throw new Invalid("submission.request.files");
        }
        return switch (runCode.run(
                person.id(),
                new RunCode.Origin(exercise(sent.exercise()), Optional.ofNullable(sent.program())),
                Attempts.key(key),
                sent.files())) {
            case RunCode.Result.Taken taken ->
                ResponseEntity.accepted()
                        .location(URI.create("/api/v1/runs/" + taken.id()))
                        .body(new SubmissionApi.Accepted(
                                taken.id().value(), taken.state().key()));
            case RunCode.Result.Refused refused -> throw Attempts.invalid(refused.notices());
        };
    }

    @Operation(summary = "State, output, diagnostics and plots of a run; kept for a day")
    @GetMapping("/{id}")
    ApiView run(@PathVariable UUID id, Person person) {
        return attempts.run(new RunId(id), person);
    }

    @Operation(summary = "The same as server-sent events, until it ends")
    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void events(@PathVariable UUID id, Person person, HttpServletResponse response) throws Exception {
        var run = new RunId(id);
        following.stream(response, id, () -> attempts.run(run, person));
    }

    @Operation(summary = "Cancel a run; nothing happens to one that has ended")
    @PostMapping("/{id}/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable UUID id, Person person) {
        attempts.run(new RunId(id), person);
        following.cancel(id);
    }

    private Optional<Exercise> exercise(@Nullable String slug) {
        if (slug == null) {
            return Optional.empty();
        }
        if (!Slug.isSlug(slug)) {
            throw new NotFound();
        }
        return Optional.of(exercises.find(new Slug(slug)).orElseThrow(NotFound::new));
    }

    record Sent(
            @Nullable LinkedHashMap<String, String> files,
            @Nullable String exercise,

            @Schema(description = "Program of the text that the code began with, as chapter/Name") @Nullable
            String program) {}
}
