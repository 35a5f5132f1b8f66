package app.gradient.submission;

import app.gradient.runner.NativeLibrary;
import java.util.Optional;
import java.util.Set;

/** What programs of the course's text may use. */
interface CoursePrograms {
    /** The names of the course's data sets, any of which any program may ask for. */
    Set<String> datasets();

    /** The native libraries that a program's definition names; nothing if there is no such program. */
    Optional<Set<NativeLibrary>> libraries(String program);
}
