package app.gradient.course;

import java.util.List;
import java.util.Optional;

/** Everything that the page of one section shows to one reader. */
record SectionPage(
        ChapterProgress chapter,
        SectionProgress progress,
        SectionText text,
        Optional<SectionEntry> previous,
        Optional<SectionEntry> next,
        List<Mark> marks) {
    SectionPage {
        marks = List.copyOf(marks);
    }

    public SectionEntry section() {
        return progress.section();
    }

    /** Where to jump to read on: given to readers who stopped somewhere inside and left. */
    public Optional<SectionProgress.Place> readOn() {
        return progress.place().filter(place -> place.share() > 0.05 && place.share() < SectionRead.FINISHED);
    }
}
