package app.gradient.exercise;

import app.gradient.platform.Html;
import java.util.Optional;

/**
 * One line of a verdict.
 *
 * @param open whether the learner may see input, expected and got
 * @param input the call or question that was checked, as one writes it
 * @param hintHtml what is likely wrong and where to read: the recognised mistake's own words, else the check's
 * @param mistakeId the typical mistake that was recognised
 */
public record CheckResult(
        String name,
        boolean passed,
        boolean open,
        Optional<String> input,
        Optional<String> expected,
        Optional<String> got,
        Optional<Difference> difference,
        Optional<Html> hintHtml,
        Optional<String> mistakeId) {

    static CheckResult passed(String name, boolean open) {
        return new CheckResult(
                name,
                true,
                open,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
