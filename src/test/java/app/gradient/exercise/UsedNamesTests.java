package app.gradient.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.content.CourseSource;
import app.gradient.lab.CourseLaboratory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsedNamesTests {
    @Test
    void areThoseOfTheJdkAndOfTribuoInTheOrderOfTheirUse() {
        var names = UsedNames.in(List.of("""
                import org.tribuo.math.la.DenseVector;
                final class Solution {
                    static final double EPSILON = 1e-9;
                    record Pair(double first, double second) {}
                    // Collections.sort is only spoken of
                    static <T> double length(double[] v, Pair pair) {
                        DenseVector vector = DenseVector.createDenseVector(v);
                        String said = "Arrays.toString";
                        return Math.max(EPSILON, vector.twoNorm()) + pair.first() + square(2) + v.length;
                    }
                    static double square(double x) {
                        return x * x;
                    }
                }
                """));

        assertThat(names)
                .containsExactly(
                        "DenseVector", "DenseVector.createDenseVector", "String", "Math", "Math.max", "twoNorm");
    }

    @Test
    void ofEveryExerciseInCodeAreNamesAndNothingElse() {
        var kinds = CourseExercises.read(
                        CourseSource.book(), CourseSource.words(), CourseLaboratory.get(), new ArrayList<>())
                .values()
                .stream()
                .map(Exercise::kind)
                .filter(ProgramKind.class::isInstance)
                .map(ProgramKind.class::cast)
                .filter(ProgramKind::compiled)
                .toList();

        assertThat(kinds)
                .isNotEmpty()
                .allSatisfy(kind ->
                        assertThat(UsedNames.of(kind)).allMatch(name -> name.matches("[\\p{L}_$][\\p{L}\\p{N}_$.]*")))
                .anySatisfy(kind -> assertThat(UsedNames.of(kind)).contains("Math.sqrt"));
    }
}
