package app.gradient.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DemoPeopleTests {

    @Test
    void inventsDifferentPeopleWithAddressesOfTheirOwn() {
        var people = DemoPeople.invent(60, new Random(1));

        assertThat(people).hasSize(60);
        assertThat(people).extracting(DemoPeople.Invented::name).doesNotHaveDuplicates();
        assertThat(people)
                .extracting(DemoPeople.Invented::email)
                .doesNotHaveDuplicates()
                .allMatch(email -> email.matches("[a-z]+(\\.[a-z]+)+@example\\.org"));
    }

    @Test
    void tellsTheSameNamesForTheSameSeed() {
        assertThat(DemoPeople.invent(20, new Random(7))).isEqualTo(DemoPeople.invent(20, new Random(7)));
    }

    @Test
    void agreesSurnamesWithNames() {
        assertThat(DemoPeople.invent(200, new Random(3)))
                .filteredOn(person -> person.name().startsWith("Мария "))
                .isNotEmpty()
                .noneMatch(
                        person -> person.name().endsWith("ов") || person.name().endsWith("ий"));
    }
}
