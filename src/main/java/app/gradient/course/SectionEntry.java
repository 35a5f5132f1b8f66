package app.gradient.course;

import java.util.List;

/**
 * A section as the contents list it. One that is not written yet has a number and a title only.
 *
 * @param number as printed: chapter and place in it, {@code 1.2}
 * @param shortTitle for narrow lists; the title itself where nobody gave a shorter one
 * @param minutes the author's estimate of reading time, 0 for a planned section
 * @param exercises slugs in the order of the text
 * @param concepts slugs of glossary terms that the section teaches
 */
public record SectionEntry(
        String chapter,
        String slug,
        String number,
        String title,
        String shortTitle,
        boolean ready,
        int minutes,
        List<String> exercises,
        List<String> concepts) {
    public SectionEntry {
        exercises = List.copyOf(exercises);
        concepts = List.copyOf(concepts);
    }

    /** Names the section in the whole course: {@code linear-algebra/vectors}. */
    public String path() {
        return chapter + "/" + slug;
    }

    public String href() {
        return "/course/" + path();
    }
}
