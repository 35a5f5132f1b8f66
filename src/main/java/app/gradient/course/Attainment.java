package app.gradient.course;

import app.gradient.account.PersonId;
import java.util.Set;

/** Which exercises a learner has solved: asked by the course's pages, answered by the module that keeps progress. */
public interface Attainment {
    Solved of(PersonId learner);

    /** Slugs of exercises: {@code passed}, and {@code tried} without a pass so far. */
    record Solved(Set<String> passed, Set<String> tried) {
        public static final Solved NOTHING = new Solved(Set.of(), Set.of());

        public Solved {
            passed = Set.copyOf(passed);
            tried = Set.copyOf(tried);
        }
    }
}
