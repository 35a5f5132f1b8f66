package app.gradient.course;

import java.util.List;

/** How far one learner is in a chapter, over its sections that are ready. */
public record ChapterProgress(ChapterEntry chapter, List<SectionProgress> sections) {
    public ChapterProgress {
        sections = List.copyOf(sections);
    }

    /** The done part of all reading and all exercises of the chapter, 0 to 1; 0 while nothing of it is ready. */
    public double share() {
        double done = 0;
        double all = 0;
        for (var section : sections) {
            if (section.section().ready()) {
                done += section.read() + section.solved();
                all += 1 + section.section().exercises().size();
            }
        }
        return all == 0 ? 0 : done / all;
    }

    public int percent() {
        return (int) Math.floor(100 * share());
    }

    public int solved() {
        return sections.stream().mapToInt(SectionProgress::solved).sum();
    }

    public int finished() {
        return (int) sections.stream().filter(SectionProgress::finishedReading).count();
    }

    public boolean started() {
        return share() > 0;
    }
}
