package app.gradient.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Proves the course's text: every block, link, formula, figure, term and citation of it resolves. */
class CourseTests {
    @Test
    void hasNoMistakes() {
        assertThat(CourseSource.book().errors()).isEmpty();
    }

    @Test
    void explainsItsTerms() {
        var english = CourseSource.book().terms().stream().map(Term::english).toList();

        assertThat(english).hasSizeGreaterThanOrEqualTo(150).noneMatch(word -> word.matches(".*[А-Яа-яЁё].*"));
    }

    @Test
    void hasSections() {
        assertThat(CourseSource.book().sections()).isNotEmpty();
    }
}
