package app.gradient.exercise;

import app.gradient.exercise.check.Inputs;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Inputs from a seed, by an algorithm that every JDK has the same. */
final class SeededInputs implements Inputs {
    private final SplittableRandom random;

    SeededInputs(long seed) {
        this.random = new SplittableRandom(seed);
    }

    @Override
    public int integer(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    @Override
    public double real(double low, double high) {
        return random.nextDouble(low, high);
    }

    @Override
    public double[] vector(int n, double low, double high) {
        return random.doubles(n, low, high).toArray();
    }

    @Override
    public double[] integers(int n, int low, int high) {
        return Arrays.stream(ints(n, low, high)).asDoubleStream().toArray();
    }

    @Override
    public int[] ints(int n, int low, int high) {
        return random.ints(n, low, high + 1).toArray();
    }

    @Override
    public double[][] matrix(int rows, int columns, double low, double high) {
        var matrix = new double[rows][];
        Arrays.setAll(matrix, row -> vector(columns, low, high));
        return matrix;
    }

    @Override
    public double[][] integerMatrix(int rows, int columns, int low, int high) {
        var matrix = new double[rows][];
        Arrays.setAll(matrix, row -> integers(columns, low, high));
        return matrix;
    }

    @SafeVarargs
    @Override
    public final <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    @Override
    public RandomGenerator generator() {
        return random;
    }
}
