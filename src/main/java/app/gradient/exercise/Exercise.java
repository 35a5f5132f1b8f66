package app.gradient.exercise;

import java.util.List;
import java.util.Map;

/** The definition of one exercise; a learner meets it as a {@link Variant}. */
public interface Exercise {
    Slug slug();

    /** Its number in the course, such as 1.2.4. */
    String number();

    /** The slug of the chapter. */
    String chapter();

    /** The slug of the section whose text holds the exercise. */
    String section();

    String title();

    Kind kind();

    int points();

    /** 1 is a warm-up, 2 takes thought, 3 takes long. */
    int difficulty();

    List<String> concepts();

    /** A guess at the time it takes. */
    int minutes();

    /** Whether each learner gets numbers of their own. */
    boolean parametrised();

    /** Changes whenever a file of the exercise does, so that old attempts can be told from new ones. */
    String revision();

    Variant variant(long seed);

    /** The author's typical wrong programs, file by file, by the mistake that each must be recognised as; none for typed answers. */
    Map<String, Map<String, String>> wrongPrograms();
}
