package app.gradient.lab;

import app.gradient.account.PersonId;
import app.gradient.exercise.Slug;
import app.gradient.submission.queue.Work;
import java.util.Map;
import java.util.Optional;

/**
 * One run as its row stood when it was read.
 *
 * @param words the settings
 * @param csv rows of one's own
 * @param exercise the task of the course that it was made for
 * @param repeats the run that it was to reproduce
 * @param story checksum of all that it told, once it is over
 * @param shared whether everybody with the address may see it
 */
record LabRun(
        LabRunId id,
        Work work,
        Map<String, String> words,
        Optional<String> csv,
        String checksum,
        String cut,
        Optional<Slug> exercise,
        Optional<LabRunId> repeats,
        Map<String, String> versions,
        Optional<String> story,
        Optional<Findings> findings,
        boolean shared) {
    PersonId person() {
        return work.person();
    }

    /** The measure that was asked for, as a text; a dash before it is known. */
    public String headlineText() {
        return RunView.text(findings.map(found -> found.measures().get(words.getOrDefault("measure", "")))
                .orElse(null));
    }

    /** The settings with the rows of one's own in their place, as a form would send them. */
    Map<String, String> typed() {
        Map<String, String> typed = new java.util.LinkedHashMap<>(words);
        csv.ifPresent(rows -> typed.put(words.getOrDefault("data", ""), rows));
        return typed;
    }
}
