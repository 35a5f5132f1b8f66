import app.gradient.kit.Plot;
import app.gradient.kit.Show;

/** Две кости: сумма и наибольшее, их распределения, средние, дисперсии и корреляция. */
public class RandomVariables {
    static void main() {
        // region moments
        double meanSum = 0;
        double meanMax = 0;
        double squareSum = 0;
        double squareMax = 0;
        double product = 0;
        double[] pmf = new double[13]; // вероятности сумм
        for (int a = 1; a <= 6; a++) {
            for (int b = 1; b <= 6; b++) {
                double p = 1 / 36.0;
                double sum = a + b;
                double max = Math.max(a, b);
                pmf[a + b] += p;
                meanSum += sum * p;
                meanMax += max * p;
                squareSum += sum * sum * p;
                squareMax += max * max * p;
                product += sum * max * p;
            }
        }
        double varianceSum = squareSum - meanSum * meanSum;
        double varianceMax = squareMax - meanMax * meanMax;
        double covariance = product - meanSum * meanMax;
        double correlation = covariance / Math.sqrt(varianceSum * varianceMax);
        String line = "%-11s среднее %.4f, дисперсия %.4f%n";
        System.out.printf(line, "сумма:", meanSum, varianceSum);
        System.out.printf(line, "наибольшее:", meanMax, varianceMax);
        System.out.printf("ковариация %.4f, корреляция %.4f%n", covariance, correlation);
        // endregion
        Show.value("meanSum", meanSum);
        Show.value("varianceSum", varianceSum);
        Show.value("meanMax", meanMax);
        Show.value("varianceMax", varianceMax);
        Show.value("covariance", covariance);
        Show.value("correlation", correlation);

        // region zero
        // X равновероятно −1, 0 или 1, Y = X². Зависят полностью, а ковариация нуль.
        double meanX = 0;
        double meanY = 0;
        double meanXY = 0;
        for (int x = -1; x <= 1; x++) {
            meanX += x / 3.0;
            meanY += x * x / 3.0;
            meanXY += x * (x * x) / 3.0;
        }
        System.out.printf("Y = X²: ковариация %.4f%n", meanXY - meanX * meanY);
        // endregion

        String[] names = new String[11];
        double[] heights = new double[11];
        for (int k = 2; k <= 12; k++) {
            names[k - 2] = String.valueOf(k);
            heights[k - 2] = pmf[k];
        }
        Plot.bar("Сумма двух костей").x("сумма").y("вероятность").bars(names, heights).show();
    }
}
