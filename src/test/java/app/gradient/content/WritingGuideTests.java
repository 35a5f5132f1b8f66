package app.gradient.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WritingGuideTests {
    @Test
    void showsEveryDirectiveBesideItsSource() {
        var samples = WritingGuide.samples(CourseSource.book().files());

        assertThat(Manuscript.directives())
                .hasSizeGreaterThan(15)
                .allSatisfy(directive -> assertThat(samples).containsPattern("(?<!:)" + directive + "\\b"));
    }

    @Test
    void isReadAsASectionWithoutMistakes() {
        var page = WritingGuide.read(CourseSource.book());

        assertThat(page.html().toString())
                .contains("Определение\u00a01.1.1. Скалярное произведение", "data-program=\"guide/Vectors\"")
                .contains("data-figure=\"vectors\"", "data-exercise=\"cosine-of-angle\"", "class=\"citation cite\"")
                .contains(":::definition{#def-dot title=")
                .doesNotContain("content-error", "&lt;&lt;&lt;", "<<<");
    }
}
