package app.gradient.exercise;

import app.gradient.exercise.ExpressionException.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * The linear algebra that exercises of a few rows need. Elimination with partial pivoting in double precision: error about n·ε times the growth of the entries,
 * which for matrices of small whole numbers up to 10×10 is far below any tolerance. Source: Golub, Van Loan, Matrix Computations (2013), §3.4.
 */
final class LinearAlgebra {
    /** A pivot this small beside the largest entry counts as zero. */
    private static final double NEGLIGIBLE = 1e-10;

    private LinearAlgebra() {}

    static Value.Matrix transpose(Value.Matrix matrix) {
        List<List<Double>> rows = new ArrayList<>();
        for (int j = 0; j < matrix.width(); j++) {
            int column = j;
            rows.add(matrix.rows().stream().map(row -> row.get(column)).toList());
        }
        return new Value.Matrix(rows);
    }

    static Value.Matrix identity(int size) {
        if (size < 1 || size > 50) {
            throw new ExpressionException(Reason.UNREADABLE, "size " + size + " is out of 1..50");
        }
        List<List<Double>> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            List<Double> row = new ArrayList<>();
            for (int j = 0; j < size; j++) {
                row.add(i == j ? 1.0 : 0.0);
            }
            rows.add(row);
        }
        return new Value.Matrix(rows);
    }

    /** Determinant of a square matrix. */
    static double det(Value.Matrix matrix) {
        var a = square(matrix);
        double det = 1;
        for (int k = 0; k < a.length; k++) {
            int pivot = pivot(a, k, k);
            if (a[pivot][k] == 0) {
                return 0;
            }
            if (pivot != k) {
                swap(a, pivot, k);
                det = -det;
            }
            det *= a[k][k];
            eliminateBelow(a, k, k);
        }
        return det;
    }

    /** Number of linearly independent rows. */
    static int rank(Value.Matrix matrix) {
        var a = array(matrix);
        double scale = 0;
        for (var row : a) {
            for (double x : row) {
                scale = Math.max(scale, Math.abs(x));
            }
        }
        int rank = 0;
        for (int column = 0; column < matrix.width() && rank < a.length; column++) {
            int pivot = pivot(a, rank, column);
            if (Math.abs(a[pivot][column]) > NEGLIGIBLE * scale) {
                swap(a, pivot, rank);
                eliminateBelow(a, rank, column);
                rank++;
            }
        }
        return rank;
    }

    /**
     * The one solution of A·x = b.
     *
     * @throws ExpressionException if A is not square or singular
     */
    static List<Double> solve(Value.Matrix matrix, List<Double> b) {
        var a = square(matrix);
        int n = a.length;
        if (b.size() != n) {
            throw new ExpressionException(Reason.UNREADABLE, "the right-hand side has another size");
        }
        if (rank(matrix) < n) {
            throw new ExpressionException(Reason.NOT_FINITE, "the matrix is singular");
        }
        var x = b.stream().mapToDouble(Double::doubleValue).toArray();
        for (int k = 0; k < n; k++) {
            int pivot = pivot(a, k, k);
            swap(a, pivot, k);
            double held = x[pivot];
            x[pivot] = x[k];
            x[k] = held;
            for (int i = k + 1; i < n; i++) {
                double factor = a[i][k] / a[k][k];
                for (int j = k; j < n; j++) {
                    a[i][j] -= factor * a[k][j];
                }
                x[i] -= factor * x[k];
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            for (int j = k + 1; j < n; j++) {
                x[k] -= a[k][j] * x[j];
            }
            x[k] /= a[k][k];
        }
        List<Double> result = new ArrayList<>();
        for (double value : x) {
            result.add(Arithmetic.finite(value).value());
        }
        return result;
    }

    static Value.Matrix inverse(Value.Matrix matrix) {
        var identity = identity(matrix.height());
        return transpose(new Value.Matrix(
                identity.rows().stream().map(column -> solve(matrix, column)).toList()));
    }

    private static double[][] square(Value.Matrix matrix) {
        if (matrix.height() != matrix.width() || matrix.height() == 0) {
            throw new ExpressionException(Reason.UNREADABLE, "a square matrix is expected");
        }
        return array(matrix);
    }

    private static double[][] array(Value.Matrix matrix) {
        return matrix.rows().stream()
                .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
    }

    private static int pivot(double[][] a, int from, int column) {
        int best = from;
        for (int i = from + 1; i < a.length; i++) {
            if (Math.abs(a[i][column]) > Math.abs(a[best][column])) {
                best = i;
            }
        }
        return best;
    }

    private static void swap(double[][] a, int i, int j) {
        var row = a[i];
        a[i] = a[j];
        a[j] = row;
    }

    private static void eliminateBelow(double[][] a, int row, int column) {
        for (int i = row + 1; i < a.length; i++) {
            double factor = a[i][column] / a[row][column];
            for (int j = column; j < a[i].length; j++) {
                a[i][j] -= factor * a[row][j];
            }
        }
    }
}
