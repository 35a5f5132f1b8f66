package app.gradient.lab;

import app.gradient.account.Person;
import app.gradient.content.Content;
import app.gradient.content.Dataset;
import app.gradient.platform.NotFound;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Lays out forms and runs for pages. */
class ShowRun {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.\\d+(?:[eE]-?\\d+)?");

    private final LabRuns runs;
    private final ReadExperiment reader;
    private final Content content;
    private final RunView.Maker maker;
    private final MessageSource messages;
    private final RunReaders readers;

    ShowRun(
            LabRuns runs,
            ReadExperiment reader,
            Content content,
            RunView.Maker maker,
            MessageSource messages,
            RunReaders readers) {
        this.readers = readers;
        this.runs = runs;
        this.reader = reader;
        this.content = content;
        this.maker = maker;
        this.messages = messages;
    }

    /**
     * The run, for whoever may see it: its owner; everybody with the address once it is shared; and the owner's instructors if
     * it was made for an exercise.
     */
    LabRun find(LabRunId id, Optional<Person> person) {
        return runs.find(id).filter(run -> mayRead(person, run)).orElseThrow(NotFound::new);
    }

    private boolean mayRead(Optional<Person> person, LabRun run) {
        return run.shared()
                || person.filter(one -> one.id().equals(run.person())
                                || (run.exercise().isPresent() && readers.teaches(one, run.person())))
                        .isPresent();
    }

    LabRun own(LabRunId id, Optional<Person> person) {
        var run = find(id, person);
        if (person.isEmpty() || !person.get().id().equals(run.person())) {
            throw new NotFound();
        }
        return run;
    }

    RunView view(LabRun run, Optional<Person> person) {
        if (!(reader.read(run.typed()) instanceof ReadExperiment.Reading.Understood understood)) {
            throw new NotFound("lab.gone");
        }
        var experiment = understood.experiment();
        var same = run.repeats()
                .flatMap(runs::find)
                .flatMap(original ->
                        original.story().flatMap(story -> run.story().map(story::equals)));
        return maker.of(
                run,
                experiment,
                dataTitle(experiment.data()),
                content.book()
                        .dataset(experiment.data())
                        .map(Dataset::shownNames)
                        .orElse(Map.of()),
                person.filter(one -> one.id().equals(run.person())).isPresent(),
                run.findings().isPresent() ? runs.looks(run) : 0,
                classes(experiment, understood.csv()),
                run.findings().isPresent() ? runs.told(run.id(), 0) : List.of(),
                same,
                this::say);
    }

    /** As the runner numbers them: in the order of the alphabet. */
    static List<String> classes(Experiment experiment, String csv) {
        return experiment.target().isEmpty() || experiment.task() == Task.REGRESSION
                ? List.of()
                : List.copyOf(new TreeSet<>(Frame.trusted(csv).column(experiment.target())));
    }

    public String dataTitle(String data) {
        return content.book().dataset(data).map(Dataset::title).orElseGet(() -> say("lab.data." + data));
    }

    /** What a setting was set to, in the visitor's language; a dash where there is no such setting. */
    public String setting(String name, String word) {
        Locale locale = LocaleContextHolder.getLocale();
        return switch (name) {
            case "data" -> dataTitle(word);
            case "trainer" -> say("lab.trainer." + word);
            default -> {
                var known = messages.getMessage("lab.value." + name + "." + word, new Object[0], null, locale);
                if (known != null) {
                    yield known;
                }
                boolean comma = locale.getLanguage().equals("ru")
                        && NUMBER.matcher(word).matches();
                yield word.isEmpty() ? "—" : comma ? word.replace('.', ',') : word;
            }
        };
    }

    LabForm form(Map<String, String> typed, List<Problem> problems) {
        var shown = new LinkedHashMap<String, String>();
        shown.put("data", "moons");
        shown.putAll(typed);
        var datasets = content.book().datasets().stream()
                .map(dataset -> new LabForm.DataChoice(
                        dataset.slug(),
                        dataset.title(),
                        dataset.rows(),
                        dataset.columns().stream().map(Dataset.Column::name).collect(Collectors.joining(", "))))
                .toList();
        return new LabForm(
                shown,
                problems.stream()
                        .collect(Collectors.toMap(
                                Problem::field, problem -> problem, (first, second) -> first, LinkedHashMap::new)),
                TrainerKind.of(shown.getOrDefault("trainer", "")).orElse(TrainerKind.LINEAR),
                datasets,
                Arrays.stream(TrainerKind.values())
                        .filter(TrainerKind::available)
                        .toList());
    }

    String say(String key, Object... arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, arguments, locale);
    }
}
