package app.gradient.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.content.CourseSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenSplitTests {
    @Test
    void cutsEachClassInTheSameShare() {
        var csv = new StringBuilder("x,label\n");
        for (int i = 0; i < 100; i++) {
            csv.append(i).append(i < 20 ? ",rare\n" : ",common\n");
        }

        var split = HiddenSplit.of(csv.toString(), Optional.empty(), 0.3, "label", 7);

        assertThat(split.hiddenTexts("label"))
                .hasSize(30)
                .filteredOn("rare"::equals)
                .hasSize(6);
        assertThat(split.trainingTexts("label"))
                .hasSize(70)
                .filteredOn("rare"::equals)
                .hasSize(14);
        assertThat(split.hiddenTexts("x")).doesNotContainAnyElementsOf(split.trainingTexts("x"));
    }

    @Test
    void takesHiddenRowsFromThoseThatNobodyIsGiven() {
        var given = "x,label\n1,a\n2,a\n3,b\n4,b\n";
        var kept = "x,label\n11,a\n12,a\n13,b\n14,b\n15,b\n16,b\n";

        var split = HiddenSplit.of(given, Optional.of(kept), 0.5, "label", 7);

        assertThat(split.trainingTexts("x")).hasSize(2).isSubsetOf("1", "2", "3", "4");
        assertThat(split.hiddenTexts("x")).hasSize(2).allMatch(x -> x.length() == 2);
        assertThat(split.hiddenTexts("label")).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void givesNoRowInOneCutThatAnotherHides() {
        var csv = new StringBuilder("x,label\n");
        for (int i = 0; i < 150; i++) {
            csv.append(i).append(i % 3 == 0 ? ",a\n" : ",b\n");
        }

        var splits = HiddenSplit.each(csv.toString(), Optional.empty(), 0.4, "label", List.of(7L, 8L, 9L));

        var hidden = splits.stream()
                .flatMap(split -> split.hiddenTexts("x").stream())
                .distinct()
                .toList();
        assertThat(hidden).hasSize(60);
        assertThat(splits)
                .allSatisfy(split -> assertThat(split.trainingTexts("x"))
                        .doesNotContainAnyElementsOf(hidden)
                        .hasSizeBetween(80, 90));
        assertThat(splits.stream().map(split -> new HashSet<>(split.trainingTexts("x"))))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"machines", "moons", "loans", "flats", "classes-10d", "noisy-line"})
    void gradesOnRowsThatNoProgramMayRead(String name) {
        var dataset = CourseSource.book().dataset(name).orElseThrow();
        var readable = new HashSet<>(dataset.csv().lines().skip(1).toList());

        List<String> hidden = dataset.hiddenCsv().orElseThrow().lines().skip(1).toList();

        assertThat(hidden).hasSizeGreaterThanOrEqualTo(480);
        assertThat(hidden.stream().filter(readable::contains).count())
                .as("rows that happen to be alike")
                .isLessThan(hidden.size() / 50);
    }
}
