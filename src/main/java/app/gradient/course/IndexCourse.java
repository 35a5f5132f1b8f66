package app.gradient.course;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings the search index up to the edition of the course that this node serves, at start and after an author's change. */
@Component
class IndexCourse {
    private static final Logger log = LoggerFactory.getLogger(IndexCourse.class);

    /** Grows when the same course is cut into other entries, so that an index of before is written anew. */
    private static final int FORM = 4;

    private final Contents contents;
    private final SearchIndex index;
    private volatile String indexed = "";

    IndexCourse(Contents contents, SearchIndex index) {
        this.contents = contents;
        this.index = index;
    }

    @EventListener(ApplicationStartedEvent.class)
    void bringUpToDate() {
        Edition edition = contents.edition();
        if (edition.revision().equals(indexed)) {
            return;
        }
        long start = System.nanoTime();
        var entries = CollectSearchEntries.of(edition.book());
        if (index.rebuild(checksum(edition.revision()), entries)) {
            log.info(
                    "event=course_indexed revision={} entries={} took={} ms",
                    edition.revision(),
                    entries.size(),
                    (System.nanoTime() - start) / 1_000_000);
        }
        indexed = edition.revision();
    }

    static String checksum(String revision) {
        return revision + "/" + FORM;
    }
}
