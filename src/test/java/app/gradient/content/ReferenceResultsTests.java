package app.gradient.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The programs of the cards give their reference results, which NumPy, SciPy and scikit-learn gave on the same data. Where the algorithm is the same
 * the numbers agree to the stated digits; where Tribuo's differs, the distance is stated here and its reason on the page. What a program printed when it
 * was recorded is what it prints: {@link ContentProgramTests} proves that.
 */
class ReferenceResultsTests {
    @ParameterizedTest(name = "{0}: {2} is {3} within {4}")
    @CsvSource({
        // card, chapter.program, value, reference, distance
        "X01, 1.Vectors, dot, 32, 0",
        "X01, 1.Vectors, norm, 3.7416573867739413, 1e-15",
        "X02, 1.Matrices, sum11, 6, 0",
        "X02, 1.Matrices, sum12, 8, 0",
        "X02, 1.Matrices, sum21, 10, 0",
        "X02, 1.Matrices, sum22, 12, 0",
        "X02, 1.Matrices, doubled11, 2, 0",
        "X02, 1.Matrices, doubled12, 4, 0",
        "X02, 1.Matrices, doubled21, 6, 0",
        "X02, 1.Matrices, doubled22, 8, 0",
        "X02, 1.Matrices, product11, 19, 0",
        "X02, 1.Matrices, product12, 22, 0",
        "X02, 1.Matrices, product21, 43, 0",
        "X02, 1.Matrices, product22, 50, 0",
        "X02, 1.Matrices, other11, 23, 0",
        "X02, 1.Matrices, other12, 34, 0",
        "X02, 1.Matrices, other21, 31, 0",
        "X02, 1.Matrices, other22, 46, 0",
        "X02, 1.Matrices, transpose12, 3, 0",
        "X02, 1.Matrices, transpose21, 2, 0",
        "X03, 1.Systems, x, 2, 1e-12",
        "X03, 1.Systems, y, 1, 1e-12",
        "X03, 1.Systems, determinant, 1, 1e-12",
        "X03, 1.Systems, inverse11, 2, 1e-12",
        "X03, 1.Systems, inverse12, -1, 1e-12",
        "X03, 1.Systems, inverse21, -3, 1e-12",
        "X03, 1.Systems, inverse22, 2, 1e-12",
        "X03, 1.Conditioning, conditionCoffee, 17.94, 0.005",
        "X04, 1.Eigen, largest, 5, 1e-12",
        "X04, 1.Eigen, v1x, 0.89442719, 5e-9",
        "X04, 1.Eigen, v1y, 0.4472136, 5e-8",
        "X04, 1.Eigen, smallest, 2, 1e-12",
        "X04, 1.Eigen, v2x, -0.70710678, 5e-9",
        "X04, 1.Eigen, v2y, 0.70710678, 5e-9",
        "X05, 1.Svd, sigma1, 9.52551809, 5e-9",
        "X05, 1.Svd, sigma2, 0.51430058, 5e-9",
        "X05, 1.Svd, restoringError, 0, 1e-13",
        "X05, 1.Svd, rankOneError, 0.5143, 5e-5",
        "X05, 1.Svd, energyPercent, 99.71, 0.005",
        "X06, 1.Regression, b, 3, 1e-9",
        "X06, 1.Regression, w1, 1, 1e-9",
        "X06, 1.Regression, w2, 2, 1e-9",
        "X06, 1.Regression, prediction, 16, 1e-9",
        "X06, 1.Regression, r2, 1, 1e-12",
        "X07, 1.Pca, ratio1, 0.89459701, 5e-9",
        "X07, 1.Pca, v1, 0.48406981, 5e-9",
        "X07, 1.Pca, v2, 0.87502938, 5e-9",
        "X07, 1.Pca, variance1, 12.4528, 5e-5",
        "X07, 1.Pca, variance2, 1.4672, 5e-5",
        "X07, 1.Pca, correlation, 0.7364, 5e-5",
        "X07, 1.Pca, error, 0.7263, 5e-5",
        "X07, 1.PcaScale, millimetres, 0.99999888, 5e-9",
        // LIBSVM stops a thousandth before the optimum, at a place that the order of the points decides
        "X08, 1.Svm, softMargin, 1.7006, 5e-4",
        "X08, 1.Svm, softW1, -0.97398, 5e-4",
        "X08, 1.Svm, softW2, -0.65918, 5e-4",
        "X08, 1.Svm, softB, 1.39283, 5e-4",
        "X08, 1.Svm, softVectors, 7, 0",
        "X08, 1.Svm, softAccuracy, 0.90, 0",
        "X08, 1.Svm, hardVectors, 3, 0",
        "X08, 1.Svm, hardAccuracy, 1, 0",
        "X09, 2.LinearRegression, slope, 2.79932366, 5e-9",
        "X09, 2.LinearRegression, intercept, 4.14291332, 5e-9",
        "X09, 2.LinearRegression, mse, 0.65369951, 5e-9",
        "X09, 2.LinearRegression, rmse, 0.8085, 5e-5",
        "X09, 2.LinearRegression, mae, 0.5913, 5e-5",
        "X09, 2.LinearRegression, r2, 0.80720596, 5e-9",
        "X10, 2.LogisticRegression, accuracy, 0.88333, 5e-6",
        "X10, 2.LogisticRegression, tn, 137, 0",
        "X10, 2.LogisticRegression, fp, 10, 0",
        "X10, 2.LogisticRegression, fn, 25, 0",
        "X10, 2.LogisticRegression, tp, 128, 0",
        "X10, 2.LogisticRegression, precision, 0.9275, 5e-5",
        "X10, 2.LogisticRegression, recall, 0.8366, 5e-5",
        "X10, 2.LogisticRegression, f1, 0.8797, 5e-5",
        // scikit-learn 1.2.1 gives 0.94024 here, to the last digit what the program gives
        "X10, 2.LogisticRegression, auc, 0.9403, 1e-4",
        "X11, 2.DecisionTree, test, 0.75556, 5e-6",
        "X11, 2.DecisionTree, train, 0.82857, 5e-6",
        "X11, 2.DecisionTree, leaves, 8, 0",
        // of two questions that gain alike Tribuo asks the other one, and needs one level more for all flowers
        "X11, 2.DecisionTree, four4, 1, 0",
        "X12, 2.RandomForest, forest, 0.95667, 5e-6",
        // one tree: among equal questions the libraries choose differently
        "X12, 2.RandomForest, single, 0.95333, 0.004",
        "X13, 2.KMeans, inertia, 203.89075, 5e-6",
        "X13, 2.KMeans, centre1x, 4.687, 5e-4",
        "X13, 2.KMeans, centre1y, 2.014, 5e-4",
        "X13, 2.KMeans, centre2x, -2.605, 5e-4",
        "X13, 2.KMeans, centre2y, 8.993, 5e-4",
        "X13, 2.KMeans, centre3x, -6.851, 5e-4",
        "X13, 2.KMeans, centre3y, -6.850, 5e-4",
        "X13, 2.KMeans, centre4x, -8.835, 5e-4",
        "X13, 2.KMeans, centre4y, 7.244, 5e-4",
        "X13, 2.KMeans, size1, 75, 0",
        "X13, 2.KMeans, size2, 75, 0",
        "X13, 2.KMeans, size3, 75, 0",
        "X13, 2.KMeans, size4, 75, 0",
        "X13, 2.KMeans, rand, 1, 0",
        "X13, 2.KMeans, silhouette, 0.8756, 5e-5",
        "X14, 2.NeuralNetwork, parameters, 151, 0",
        "X14, 2.NeuralNetwork, cleanTest, 1, 0",
        "X14, 2.NeuralNetwork, cleanBaseline, 0.88, 0.0051",
        "P601, 6.BaseRate, rare, 0.09016393442622951, 1e-14",
        // the mean miss of a normal estimate is 0.798 of its standard error, here 1.642 / sqrt(100,000); of 200 misses
        // it is known to a twentieth
        "P601, 6.MonteCarlo, error100000, 0.0041, 0.0004",
        "C6.1, 6.Birthdays, p23, 0.5072972343239857, 1e-13",
        "C6.2, 6.ResponseTime, mean, 200.91710752174185, 1e-9",
        "C6.2, 6.ResponseTime, p95, 566.6648330166862, 1e-9",
        "C6.2, 6.ResponseTime, p99, 1011.3467278277925, 1e-9",
        "C6.2, 6.ResponseTime, belowMeanPercent, 66.45816626298305, 1e-9",
        "C6.2, 6.RandomVariables, varianceSum, 5.833333333333333, 1e-12",
        "C6.2, 6.RandomVariables, varianceMax, 1.9714506172839505, 1e-12",
    })
    void areReached(String card, String program, String value, double reference, double distance) {
        assertThat(recorded(program).values()).as("%s, %s", card, program).containsKey(value);
        assertThat(recorded(program).values().get(value))
                .as("%s, %s of %s", card, value, program)
                .isCloseTo(reference, Offset.offset(distance));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "X01 | 1.Vectors | [5.0, 7.0, 9.0]",
                "X01 | 1.Vectors | [2.0, 4.0, 6.0]",
                "X03 | 1.Systems | Ax = (5.0000, 8.0000)",
                "X05 | 1.Svd | 0.6196    0.7849",
                "X12 | 2.RandomForest | zero     147     2",
                "X12 | 2.RandomForest | one       11   140",
            })
    void arePrinted(String card, String program, String line) {
        assertThat(recorded(program).stdout()).as(card).contains(line);
    }

    @Test
    void nameTheSameFirstFeatureOfTheForest() {
        assertThat(recorded("2.RandomForest").stdout().lines().filter(line -> line.startsWith("f")))
                .first()
                .asString()
                .startsWith("f5 ");
    }

    @ParameterizedTest
    @CsvSource({
        "1.Pca, 2",
        "1.Svm, 2",
        "2.LinearRegression, 1",
        "2.LogisticRegression, 2",
        "2.DecisionTree, 2",
        "2.RandomForest, 1",
        "2.KMeans, 1",
        "2.NeuralNetwork, 3",
    })
    void areDrawnWhereTheCardAsksForPictures(String program, int plots) {
        assertThat(recorded(program).plots()).hasSizeGreaterThanOrEqualTo(plots);
    }

    private static Program.Recording recorded(String program) {
        return CourseSource.book().chapters().stream()
                .filter(chapter -> program.startsWith(chapter.number() + "."))
                .flatMap(chapter -> CourseSource.book().program(chapter.slug(), program.substring(2)).stream())
                .findFirst()
                .flatMap(Program::recorded)
                .orElseThrow();
    }
}
