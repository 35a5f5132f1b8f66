package app.gradient.progress;

import app.gradient.course.Contents;
import app.gradient.course.SectionEntry;
import app.gradient.course.TermEntry;
import app.gradient.exercise.Exercise;
import app.gradient.exercise.Exercises;
import app.gradient.exercise.Slug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Works out how firmly each concept is held, and places the concepts on the map. */
@Component
class DrawConceptMap {
    private final Contents contents;
    private final Exercises exercises;

    DrawConceptMap(Contents contents, Exercises exercises) {
        this.contents = contents;
        this.exercises = exercises;
    }

    /** {@code events}: one learner's, oldest first. */
    ConceptMap of(List<LearningEvent> events) {
        var answers = answersByConcept(events);
        Map<String, ConceptMap.Node> nodes = new LinkedHashMap<>();
        List<ConceptMap.Column> columns = new ArrayList<>();
        int tallest = 0;
        for (SectionEntry section : sectionsInReadingOrder()) {
            List<String> fresh = conceptsOf(section).stream()
                    .filter(concept -> !nodes.containsKey(concept))
                    .toList();
            if (fresh.isEmpty()) {
                continue;
            }
            int x = columns.size() * ConceptMap.COLUMN_WIDTH + ConceptMap.HEAD;
            List<ConceptMap.Node> column = new ArrayList<>();
            for (String concept : fresh) {
                int y = ConceptMap.HEAD + ConceptMap.ROW_HEIGHT / 2 + column.size() * ConceptMap.ROW_HEIGHT;
                var node =
                        new ConceptMap.Node(mastery(concept, section, answers.getOrDefault(concept, List.of())), x, y);
                nodes.put(concept, node);
                column.add(node);
            }
            tallest = Math.max(tallest, column.size());
            columns.add(new ConceptMap.Column(section.number(), section.title(), section.href(), x, column));
        }
        return new ConceptMap(
                columns,
                links(nodes),
                columns.size() * ConceptMap.COLUMN_WIDTH + ConceptMap.HEAD,
                tallest * ConceptMap.ROW_HEIGHT + ConceptMap.HEAD);
    }

    private List<SectionEntry> sectionsInReadingOrder() {
        return contents.chapters().stream()
                .sorted(Comparator.comparingInt(chapter -> chapter.step()))
                .flatMap(chapter -> chapter.readySections().stream())
                .toList();
    }

    /** What the section says it teaches, and then what its exercises use. */
    private Set<String> conceptsOf(SectionEntry section) {
        Set<String> concepts = new LinkedHashSet<>(section.concepts());
        exercises.inSection(section.chapter(), section.slug()).forEach(e -> concepts.addAll(e.concepts()));
        return concepts;
    }

    private ConceptMastery mastery(String concept, SectionEntry section, List<Mastery.Answer> answers) {
        Optional<TermEntry> term = contents.term(concept);
        return new ConceptMastery(
                concept,
                term.map(TermEntry::term).orElse(concept),
                Mastery.of(answers),
                answers.size(),
                Optional.of(
                        term.flatMap(TermEntry::section).map(SectionEntry::href).orElse(section.href())));
    }

    /** Attempts up to and with the first pass of each exercise, oldest first; what comes after a pass is play. */
    private Map<String, List<Mastery.Answer>> answersByConcept(List<LearningEvent> events) {
        Map<String, List<Mastery.Answer>> answers = new HashMap<>();
        Set<String> passed = new LinkedHashSet<>();
        for (var event : events) {
            switch (event) {
                case LearningEvent.Opened _, LearningEvent.Finished _, LearningEvent.Revealed _ -> {}
                case LearningEvent.Tried tried -> {
                    if (!passed.contains(tried.exercise())) {
                        answer(answers, tried.exercise(), false);
                    }
                }
                case LearningEvent.Passed pass -> {
                    if (passed.add(pass.exercise())) {
                        // A pass after the worked solution was opened earned nothing and proves nothing.
                        answer(answers, pass.exercise(), pass.points() > 0);
                    }
                }
            }
        }
        return answers;
    }

    private void answer(Map<String, List<Mastery.Answer>> answers, String slug, boolean passed) {
        exercises
                .find(new Slug(slug))
                .ifPresent(exercise -> exercise.concepts()
                        .forEach(concept -> answers.computeIfAbsent(concept, c -> new ArrayList<>())
                                .add(new Mastery.Answer(passed, exercise.difficulty()))));
    }

    private List<ConceptMap.Link> links(Map<String, ConceptMap.Node> nodes) {
        Set<ConceptMap.Link> links = new LinkedHashSet<>();
        for (Exercise exercise : exercises.all()) {
            List<ConceptMap.Node> together = exercise.concepts().stream()
                    .flatMap(concept -> Optional.ofNullable(nodes.get(concept)).stream())
                    .sorted(Comparator.comparingInt(ConceptMap.Node::x).thenComparingInt(ConceptMap.Node::y))
                    .toList();
            for (int i = 1; i < together.size(); i++) {
                var from = together.get(i - 1);
                var to = together.get(i);
                links.add(new ConceptMap.Link(from.x(), from.y(), to.x(), to.y()));
            }
        }
        return List.copyOf(links);
    }
}
