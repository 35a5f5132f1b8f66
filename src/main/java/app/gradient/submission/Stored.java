package app.gradient.submission;

import app.gradient.runner.Plot;
import app.gradient.submission.queue.State;
import app.gradient.submission.queue.Work;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How contents and verdicts are written in their columns. The state beside a verdict says which kind it is. */
class Stored {
    /** Bytes of all plots of one attempt. */
    static final int MOST_OF_PLOTS = 512 * 1024;

    private final JsonMapper json;

    Stored(JsonMapper json) {
        this.json = json;
    }

    String write(Content content) {
        return switch (content) {
            case Content.Files files -> json.writeValueAsString(Map.of("files", files.files()));
            case Content.Typed typed -> json.writeValueAsString(Map.of("answer", typed.rows()));
        };
    }

    Content content(String text) {
        var shape = json.readValue(text, Shape.class);
        if (shape.files() != null) {
            return new Content.Files(shape.files());
        }
        if (shape.answer() != null) {
            return new Content.Typed(shape.answer());
        }
        throw new IllegalStateException("a stored content is neither files nor an answer");
    }

    /** A verdict without its plots, and the plots, which lie apart. Those that are too much together are left out, and counted. */
    Kept keep(Verdict verdict) {
        var plots = new ArrayList<String>();
        int bytes = 0;
        int leftOut = 0;
        for (var plot : verdict.traceOrNone().plots()) {
            var text = json.writeValueAsString(plot);
            if (bytes + text.length() > MOST_OF_PLOTS) {
                leftOut++;
            } else {
                bytes += text.length();
                plots.add(text);
            }
        }
        var missing = leftOut == 0 ? Optional.<Integer>empty() : Optional.of(leftOut);
        return new Kept(json.writeValueAsString(verdict.with(trace -> trace.with(List.of(), missing))), plots);
    }

    /** {@code plots}: as a list; absent where nobody asked for them. */
    Optional<Verdict> verdict(Work work, @Nullable String text, @Nullable String plots) {
        var verdict = verdict(work, text);
        if (plots == null) {
            return verdict;
        }
        var kept = List.of(json.readValue(plots, Plot[].class));
        return verdict.map(known -> known.with(trace -> trace.with(kept, trace.plotsLeftOut())));
    }

    /** Empty while the work is under way. States that have nothing to tell have no text. */
    Optional<Verdict> verdict(Work work, @Nullable String text) {
        return kind(work.state()).map(kind -> text == null ? plain(work) : json.readValue(text, kind));
    }

    private static Verdict plain(Work work) {
        return switch (work.state()) {
            case NOT_ATTEMPTED -> new Verdict.NotAttempted();
            case CANCELLED -> new Verdict.Cancelled();
            case OUR_FAULT -> new Verdict.OurFault(work.incident());
            case QUEUED,
                    COMPILING,
                    RUNNING,
                    PASSED,
                    FAILED,
                    FINISHED,
                    DID_NOT_COMPILE,
                    RUNTIME_ERROR,
                    TIME_LIMIT,
                    MEMORY_LIMIT,
                    OUTPUT_LIMIT ->
                throw new IllegalStateException("work " + work.id() + " is " + work.state() + " without a verdict");
        };
    }

    private static Optional<Class<? extends Verdict>> kind(State state) {
        return switch (state) {
            case QUEUED, COMPILING, RUNNING -> Optional.empty();
            case PASSED -> Optional.of(Verdict.Passed.class);
            case FAILED -> Optional.of(Verdict.Failed.class);
            case FINISHED -> Optional.of(Verdict.Finished.class);
            case DID_NOT_COMPILE -> Optional.of(Verdict.DidNotCompile.class);
            case RUNTIME_ERROR -> Optional.of(Verdict.RuntimeError.class);
            case TIME_LIMIT, MEMORY_LIMIT, OUTPUT_LIMIT -> Optional.of(Verdict.ExceededLimit.class);
            case NOT_ATTEMPTED -> Optional.of(Verdict.NotAttempted.class);
            case CANCELLED -> Optional.of(Verdict.Cancelled.class);
            case OUR_FAULT -> Optional.of(Verdict.OurFault.class);
        };
    }

    /** @param plots each as JSON, in their order */
    record Kept(String verdict, List<String> plots) {
        /** For a parameter that is an array of text. */
        String[] plotTexts() {
            return plots.toArray(String[]::new);
        }
    }

    private record Shape(
            @Nullable LinkedHashMap<String, String> files,
            @Nullable List<List<String>> answer) {}
}
