package app.gradient.submission;

import app.gradient.account.Visitor;
import app.gradient.exercise.Exercise;
import app.gradient.exercise.Exercises;
import app.gradient.exercise.ProgramKind;
import app.gradient.exercise.Slug;
import app.gradient.platform.Invalid;
import app.gradient.platform.NotFound;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Saves what is in the editor while it is being written. */
@Controller
class DraftPages {
    /** No draft is saved so often; one more still is a number. */
    private static final long MOST_SAVES = 1L << 52;

    private final Exercises exercises;
    private final Drafts drafts;
    private final Sending sending;

    DraftPages(Exercises exercises, Drafts drafts, Sending sending) {
        this.exercises = exercises;
        this.drafts = drafts;
        this.sending = sending;
    }

    /** 409 with the other text when somebody saved in between: the reader chooses. */
    @PutMapping("/exercises/{slug}/draft")
    ResponseEntity<Saved> save(@PathVariable String slug, @RequestBody Typed typed, Visitor visitor) {
        if (typed.version() < 0 || typed.version() > MOST_SAVES) {
            throw new Invalid("error.unreadable.message");
        }
        var kind = program(slug);
        var person = sending.person(kind.exercise(), visitor, false);
        var content = new Content.Files(kind.with(typed.source()));
        if (SourceRules.size(content.files()) > 2 * SourceRules.MOST_BYTES) {
            throw new Invalid("submission.source.large", SourceRules.MOST_BYTES / 1024);
        }
        return switch (drafts.save(person.id(), kind.slug(), content, typed.version())) {
            case Drafts.Saving.Saved saved -> ResponseEntity.ok(kind.shown(saved.draft()));
            case Drafts.Saving.Conflicting conflicting ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(kind.shown(conflicting.other()));
        };
    }

    /** Back to the starter. */
    @PostMapping("/exercises/{slug}/reset")
    String reset(@PathVariable String slug, Visitor visitor) {
        var kind = program(slug);
        drafts.replace(
                sending.person(kind.exercise(), visitor, false).id(), kind.slug(), new Content.Files(kind.starter()));
        return "redirect:/exercises/" + slug;
    }

    private Program program(String slug) {
        if (!Slug.isSlug(slug)) {
            throw new NotFound();
        }
        var exercise = exercises.find(new Slug(slug)).orElseThrow(NotFound::new);
        if (!(exercise.kind() instanceof ProgramKind kind)) {
            throw new NotFound();
        }
        return new Program(exercise, kind);
    }

    /** @param version the save that the text was typed on top of; 0 for none */
    record Typed(String source, long version) {}

    record Saved(long version, Instant savedAt, String source) {}

    private record Program(Exercise exercise, ProgramKind kind) {
        Slug slug() {
            return exercise.slug();
        }

        Map<String, String> starter() {
            return kind.starter();
        }

        Map<String, String> with(String source) {
            var files = new LinkedHashMap<>(kind.starter());
            files.put(files.firstEntry().getKey(), source);
            return files;
        }

        Saved shown(Draft draft) {
            var source = draft.content() instanceof Content.Files files
                    ? files.files().values().stream().findFirst().orElse("")
                    : "";
            return new Saved(draft.version(), draft.savedAt(), source);
        }
    }
}
