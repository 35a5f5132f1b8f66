package app.gradient.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.GeometricDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.apache.commons.statistics.inference.DataDispersion;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.PValueMethod;
import org.apache.commons.statistics.inference.TTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The laws and the tests of hypotheses that programs of the course take from Apache Commons Statistics give SciPy's numbers, far into the tails too.
 * The numbers stand in {@code scipy/*.csv} beside the script that made them; the figures' own laws are held to the same files.
 */
class StatisticsLibraryTests {
    private static final double RELATIVE = 1e-9;

    /** One number of SciPy: a function of a law at a place. */
    record LawCase(String law, double[] parameters, String function, double at, double value) {
        static LawCase of(String line) {
            var cells = line.split(",", -1);
            return new LawCase(
                    cells[0], numbers(cells[1]), cells[2], Double.parseDouble(cells[3]), Double.parseDouble(cells[4]));
        }

        String name() {
            return law + Arrays.toString(parameters) + ", " + function + " at " + at;
        }
    }

    /** What SciPy says of two samples: a statistic and its p-value, or the ends of an interval. */
    record TestCase(String test, double[] left, double[] right, double first, double second) {
        static TestCase of(String line) {
            var cells = line.split(",", -1);
            return new TestCase(
                    cells[0],
                    numbers(cells[1]),
                    numbers(cells[2]),
                    Double.parseDouble(cells[3]),
                    Double.parseDouble(cells[4]));
        }

        @Override
        public String toString() {
            return test + " of " + left.length + " and " + right.length;
        }
    }

    static Stream<String> laws() throws IOException {
        return lines("laws.csv").stream().map(line -> LawCase.of(line).law()).distinct();
    }

    static Stream<TestCase> tests() throws IOException {
        return lines("tests.csv").stream().map(TestCase::of);
    }

    @ParameterizedTest
    @MethodSource("laws")
    void givesSciPysNumbersOfEachLaw(String law) throws IOException {
        var cases = lines("laws.csv").stream()
                .map(LawCase::of)
                .filter(entry -> entry.law().equals(law))
                .toList();

        assertThat(cases).hasSizeGreaterThan(80).allSatisfy(entry -> {
            double got = isDiscrete(law)
                    ? of(discrete(law, entry.parameters()), entry)
                    : of(continuous(law, entry.parameters()), entry);
            assertClose(entry.name(), got, entry.value());
        });
    }

    @ParameterizedTest
    @MethodSource("tests")
    void givesSciPysNumbersOfEachTest(TestCase entry) {
        double[] got = answer(entry);

        assertClose(entry + ", first", got[0], entry.first());
        assertClose(entry + ", second", got[1], entry.second());
    }

    /** The figures' generator is held to the same numbers: frontend/tests/java-random.test.ts. */
    @Test
    void keepsTheNumbersThatTheFiguresGeneratorMustRepeat() throws IOException {
        assertThat(javaRandomLines()).isEqualTo(lines("java-random.csv"));
    }

    private static List<String> javaRandomLines() {
        return Stream.of(0L, 1L, 42L, -7L, 20_260_601L)
                .flatMap(seed -> {
                    var random = new Random(seed);
                    return Stream.of(
                            seed + ",double," + joined(Stream.generate(random::nextDouble)),
                            seed + ",gaussian," + joined(Stream.generate(random::nextGaussian)),
                            seed + ",int 6," + joined(Stream.generate(() -> random.nextInt(6))),
                            seed + ",int 64," + joined(Stream.generate(() -> random.nextInt(64))),
                            seed + ",int 1500000000," + joined(Stream.generate(() -> random.nextInt(1_500_000_000))));
                })
                .toList();
    }

    private static String joined(Stream<? extends Number> numbers) {
        return numbers.limit(9).map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static double[] answer(TestCase entry) {
        var left = entry.left();
        var right = entry.right();
        return switch (entry.test()) {
            case "t" ->
                of(TTest.withDefaults().with(DataDispersion.HOMOSCEDASTIC).test(left, right));
            case "welch" ->
                of(TTest.withDefaults().with(DataDispersion.HETEROSCEDASTIC).test(left, right));
            case "paired" -> of(TTest.withDefaults().pairedTest(left, right));
            case "mann-whitney-exact" -> of(mannWhitney(PValueMethod.EXACT, left, right));
            case "mann-whitney-normal" -> of(mannWhitney(PValueMethod.ASYMPTOTIC, left, right));
            case "chi-squared-table" -> of(ChiSquareTest.withDefaults().test(new long[][] {longs(left), longs(right)}));
            case "clopper-pearson" -> clopperPearson(left[0], left[1], right[0]);
            default -> throw new IllegalArgumentException(entry.test());
        };
    }

    private static org.apache.commons.statistics.inference.SignificanceResult mannWhitney(
            PValueMethod method, double[] left, double[] right) {
        return MannWhitneyUTest.withDefaults().with(method).test(left, right);
    }

    private static double[] of(org.apache.commons.statistics.inference.SignificanceResult result) {
        return new double[] {result.getStatistic(), result.getPValue()};
    }

    /** The exact interval of a proportion by quantiles of the Beta law. Source: Clopper, Pearson (1934). */
    private static double[] clopperPearson(double successes, double trials, double level) {
        double tail = (1 - level) / 2;
        double failures = trials - successes;
        return new double[] {
            successes == 0 ? 0 : BetaDistribution.of(successes, failures + 1).inverseCumulativeProbability(tail),
            failures == 0 ? 1 : BetaDistribution.of(successes + 1, failures).inverseSurvivalProbability(tail)
        };
    }

    private static boolean isDiscrete(String law) {
        return List.of("binomial", "poisson", "geometric").contains(law);
    }

    private static double of(ContinuousDistribution law, LawCase entry) {
        return switch (entry.function()) {
            case "density" -> law.density(entry.at());
            case "cdf" -> law.cumulativeProbability(entry.at());
            case "survival" -> law.survivalProbability(entry.at());
            case "quantile" -> law.inverseCumulativeProbability(entry.at());
            default -> throw new IllegalArgumentException(entry.function());
        };
    }

    private static double of(DiscreteDistribution law, LawCase entry) {
        return switch (entry.function()) {
            case "density" -> law.probability((int) entry.at());
            case "cdf" -> law.cumulativeProbability((int) entry.at());
            case "survival" -> law.survivalProbability((int) entry.at());
            case "quantile" -> law.inverseCumulativeProbability(entry.at());
            default -> throw new IllegalArgumentException(entry.function());
        };
    }

    private static ContinuousDistribution continuous(String law, double[] p) {
        return switch (law) {
            case "uniform" -> UniformContinuousDistribution.of(p[0], p[1]);
            case "normal" -> NormalDistribution.of(p[0], p[1]);
            case "exponential" -> ExponentialDistribution.of(p[0]);
            case "log-normal" -> LogNormalDistribution.of(p[0], p[1]);
            case "student" -> TDistribution.of(p[0]);
            case "chi-squared" -> ChiSquaredDistribution.of(p[0]);
            case "beta" -> BetaDistribution.of(p[0], p[1]);
            default -> throw new IllegalArgumentException(law);
        };
    }

    private static DiscreteDistribution discrete(String law, double[] p) {
        return switch (law) {
            case "binomial" -> BinomialDistribution.of((int) p[0], p[1]);
            case "poisson" -> PoissonDistribution.of(p[0]);
            case "geometric" -> GeometricDistribution.of(p[0]);
            default -> throw new IllegalArgumentException(law);
        };
    }

    private static void assertClose(String name, double got, double wanted) {
        assertThat(Math.abs(got - wanted))
                .as("%s: %s instead of %s", name, got, wanted)
                .isLessThanOrEqualTo(RELATIVE * Math.abs(wanted));
    }

    private static double[] numbers(String cell) {
        return Stream.of(cell.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
    }

    private static long[] longs(double[] values) {
        return Arrays.stream(values).mapToLong(value -> (long) value).toArray();
    }

    /** Without the line of names. */
    private static List<String> lines(String file) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(StatisticsLibraryTests.class.getResourceAsStream("scipy/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        }
    }
}
