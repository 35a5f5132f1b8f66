import app.gradient.exercise.check.CodeChecks;
import app.gradient.exercise.check.Suite;

public final class Checks implements CodeChecks {
    @Override
    public void define(Suite suite) {
        suite.open("Точки 1, 2, 9, 12 и центры 1, 2")
                .call("kMeans", new double[][] {{1}, {2}, {9}, {12}}, new double[][] {{1}, {2}})
                .hint("Центры сойдутся к 1,5 и 10,5. Одного прохода мало.");
        suite.open("Вторая координата важна")
                .call("kMeans", new double[][] {{0, 0}, {1, 8}, {0, 1}, {1, 9}, {3, 0}}, new double[][] {{1, 0}, {0, 9}})
                .hint("Группы отличаются второй координатой.");
        suite.open("Центр без точек остаётся на месте")
                .call("kMeans", new double[][] {{0, 0}, {2, 2}}, new double[][] {{1, 0}, {50, 50}});
        suite.open("Точка посередине между центрами")
                .call("kMeans", new double[][] {{0}, {2}, {1}}, new double[][] {{0}, {2}})
                .hint("При равных расстояниях точка достаётся центру с меньшим номером: сойдётся к 0,5 и 2.");
        suite.hidden("Случайные точки")
                .calls(8, "kMeans", random -> {
                    int d = random.integer(2, 3);
                    return Suite.arguments(random.matrix(random.integer(15, 40), d, -10, 10), random.matrix(random.integer(2, 4), d, -10, 10));
                })
                .within(1e-8);
        suite.mistake("one-pass", "kMeans", arguments -> kMeans(arguments, 1, Integer.MAX_VALUE));
        suite.mistake("first-coordinate", "kMeans", arguments -> kMeans(arguments, 1_000, 1));
    }

    private static double[][] kMeans(Object[] arguments, int passes, int coordinates) {
        double[][] points = (double[][]) arguments[0];
        double[][] start = (double[][]) arguments[1];
        double[][] centres = new double[start.length][];
        for (int c = 0; c < centres.length; c++) {
            centres[c] = start[c].clone();
        }
        for (int pass = 0; pass < passes; pass++) {
            double[][] sums = new double[centres.length][points[0].length];
            int[] counts = new int[centres.length];
            for (double[] point : points) {
                int best = 0;
                double least = Double.POSITIVE_INFINITY;
                for (int c = 0; c < centres.length; c++) {
                    double distance = 0;
                    for (int j = 0; j < Math.min(coordinates, point.length); j++) {
                        distance += (point[j] - centres[c][j]) * (point[j] - centres[c][j]);
                    }
                    if (distance < least) {
                        least = distance;
                        best = c;
                    }
                }
                counts[best]++;
                for (int j = 0; j < point.length; j++) {
                    sums[best][j] += point[j];
                }
            }
            for (int c = 0; c < centres.length; c++) {
                for (int j = 0; counts[c] > 0 && j < sums[c].length; j++) {
                    centres[c][j] = sums[c][j] / counts[c];
                }
            }
        }
        return centres;
    }
}
