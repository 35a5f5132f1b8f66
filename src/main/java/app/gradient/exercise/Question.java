package app.gradient.exercise;

import app.gradient.platform.Html;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an answer could mean in more than one way, and the ways: it is asked, never guessed, and costs no attempt. */
public record Question(Notice notice, List<Choice> choices) {
    public Question {
        choices = List.copyOf(choices);
    }

    /**
     * One way to read it.
     *
     * @param meaning the word that a form sends back to choose it
     * @param label the message key of what tells it from the others, where a formula does not
     * @param html how it reads, typeset
     * @param text how to write it so that nothing is left to ask
     */
    public record Choice(String meaning, Optional<String> label, Html html, String text) {
        private static final Set<String> LABELLED = Set.of("decimal", "thousands", "layout-one");

        static Optional<String> label(String meaning) {
            return LABELLED.contains(meaning) ? Optional.of("exercise.meaning." + meaning) : Optional.empty();
        }
    }

    /** The question for those who have no form: how to write each meaning. */
    public Notice spelled() {
        return Notice.of(
                "exercise.asked.spelled",
                notice.arguments().getFirst(),
                String.join(
                        ", ",
                        choices.stream()
                                .map(choice -> '«' + choice.text() + '»')
                                .toList()));
    }
}
