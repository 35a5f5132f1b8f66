package app.gradient.submission;

import app.gradient.exercise.AnswerForm;
import app.gradient.exercise.Exercise;
import app.gradient.exercise.Notice;
import app.gradient.exercise.ResourceLimits;
import app.gradient.exercise.UsedNames;
import app.gradient.platform.Html;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An exercise as one person's page or panel shows it.
 *
 * @param program whether it is answered with code
 * @param refused whether no program can be run here for the time being
 * @param first whether it is for nobody in particular yet, see {@link Variants}
 * @param typed the cells of an answer as they were last typed
 * @param files the code in the editor, the one to open first
 * @param problems why what was sent could not be taken
 * @param hints those that are open
 * @param hintCount how many there are
 * @param solution the worked solution, once it may be seen
 * @param tasks what will be checked, with how the latest submission did
 * @param names what an editor offers first, see {@link UsedNames}
 * @param passedShare the share of people who passed, in percent
 */
record ExerciseView(
        Exercise exercise,
        Html promptHtml,
        AnswerForm form,
        boolean program,
        boolean refused,
        boolean first,
        List<String> typed,
        Map<String, String> files,
        Optional<Draft> draft,
        List<Notice> problems,
        Submissions.Standing standing,
        List<Html> hints,
        int hintCount,
        boolean gaveUp,
        Optional<Html> solution,
        Optional<VerdictView> latest,
        List<Task> tasks,
        List<String> names,
        Optional<Integer> passedShare) {

    /** One line of what is asked for; {@code verdict} is absent before anything was checked. */
    record Task(String name, boolean open, Optional<String> verdict) {}

    public String slug() {
        return exercise.slug().value();
    }

    /** The name of the file that the editor shows. */
    public String file() {
        return files.keySet().stream().findFirst().orElse("");
    }

    public String source() {
        return files.values().stream().findFirst().orElse("");
    }

    /** The files that the editor does not show, sent along unseen. */
    public Map<String, String> otherFiles() {
        var others = new LinkedHashMap<>(files);
        others.remove(file());
        return others;
    }

    public Optional<ResourceLimits> limits() {
        return switch (form) {
            case AnswerForm.Editor editor -> Optional.of(editor.limits());
            case AnswerForm.ModelEditor editor -> Optional.of(editor.limits());
            case AnswerForm.Experiment experiment -> Optional.empty();
            case AnswerForm.Choices choices -> Optional.empty();
            case AnswerForm.NumberField number -> Optional.empty();
            case AnswerForm.Grid grid -> Optional.empty();
            case AnswerForm.TextField text -> Optional.empty();
        };
    }

    public boolean hasNextHint() {
        return hints.size() < hintCount;
    }

    /** A cell as it was typed; empty if nothing was. */
    public String cell(int index) {
        return index < typed.size() ? typed.get(index) : "";
    }
}
