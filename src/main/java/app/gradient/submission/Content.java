package app.gradient.submission;

import app.gradient.exercise.RawAnswer;
import app.gradient.submission.queue.State;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a learner wrote: a program's files or an answer, exactly as it came. */
public sealed interface Content {
    /** Whether it is the settings of an experiment of the laboratory: files that no compiler has anything to do with. */
    default boolean isExperiment() {
        return switch (this) {
            case Files files -> files.files().keySet().stream().noneMatch(name -> name.endsWith(".java"));
            case Typed typed -> false;
        };
    }

    /** The state's key, but {@code training} for an experiment from the moment that it is claimed. */
    default String word(State state) {
        return isExperiment() && (state == State.COMPILING || state == State.RUNNING) ? "training" : state.key();
    }

    /** Source by file name, in the order of the editor. */
    record Files(Map<String, String> files) implements Content {
        public Files {
            files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        }
    }

    /** Rows of cells as they were typed. */
    record Typed(List<List<String>> rows) implements Content {
        public Typed {
            rows = rows.stream().map(List::copyOf).toList();
        }

        static Typed of(RawAnswer raw) {
            return new Typed(raw.rows());
        }

        RawAnswer raw() {
            return new RawAnswer(rows);
        }
    }
}
