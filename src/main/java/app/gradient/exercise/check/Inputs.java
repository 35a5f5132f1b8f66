package app.gradient.exercise.check;

import java.util.random.RandomGenerator;

/** Draws inputs; the same submission always gets the same ones. Bounds are included for whole numbers. */
public interface Inputs {
    int integer(int low, int high);

    double real(double low, double high);

    /** {@code n} numbers. */
    double[] vector(int n, double low, double high);

    /** {@code n} whole numbers. */
    double[] integers(int n, int low, int high);

    /** {@code n} whole numbers. */
    int[] ints(int n, int low, int high);

    double[][] matrix(int rows, int columns, double low, double high);

    /** Of whole numbers. */
    double[][] integerMatrix(int rows, int columns, int low, int high);

    /** One of those given. */
    @SuppressWarnings("unchecked") // the array is only read
    <T> T pick(T... choices);

    RandomGenerator generator();
}
