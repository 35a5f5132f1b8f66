package app.gradient.course;

import app.gradient.account.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** How far a learner is in every chapter, planned ones included. Nobody is at the beginning of everything. */
@Service
public class CourseProgress {
    private final Contents contents;
    private final Readings readings;
    private final Attainment attainment;

    CourseProgress(Contents contents, Readings readings, Attainment attainment) {
        this.contents = contents;
        this.readings = readings;
        this.attainment = attainment;
    }

    /** Asks the database only about somebody. */
    public List<ChapterProgress> of(Optional<PersonId> learner) {
        Map<String, Reading> byPath = learner.map(readings::of).orElse(List.of()).stream()
                .collect(Collectors.toMap(Reading::path, Function.identity()));
        var solved = learner.map(attainment::of).orElse(Attainment.Solved.NOTHING);
        return contents.chapters().stream()
                .map(chapter -> new ChapterProgress(
                        chapter,
                        chapter.sections().stream()
                                .map(section -> SectionProgress.of(
                                        section, Optional.ofNullable(byPath.get(section.path())), solved.passed()))
                                .toList()))
                .toList();
    }
}
