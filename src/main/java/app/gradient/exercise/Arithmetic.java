package app.gradient.exercise;

import app.gradient.exercise.ExpressionException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** Operators over numbers, vectors and matrices; every result is finite or refused. */
final class Arithmetic {
    private Arithmetic() {}

    static Value.Number finite(double value) {
        if (!Double.isFinite(value)) {
            throw new ExpressionException(Reason.NOT_FINITE, "the value is not a finite number");
        }
        // minus zero and zero are one number to a reader
        return new Value.Number(value == 0 ? 0 : value);
    }

    static double number(Value value) {
        if (value instanceof Value.Number(var number)) {
            return number;
        }
        throw new ExpressionException(Reason.UNREADABLE, "a number is expected");
    }

    static int integer(Value value) {
        double number = number(value);
        if (number != Math.rint(number) || Math.abs(number) > 1e9) {
            throw new ExpressionException(Reason.UNREADABLE, "a whole number is expected, not " + number);
        }
        return (int) number;
    }

    static List<Double> vector(Value value) {
        if (value instanceof Value.Vector(var values)) {
            return values;
        }
        throw new ExpressionException(Reason.UNREADABLE, "a vector is expected");
    }

    static Value.Matrix matrix(Value value) {
        if (value instanceof Value.Matrix matrix) {
            return matrix;
        }
        throw new ExpressionException(Reason.UNREADABLE, "a matrix is expected");
    }

    static Value prefix(String operator, Value operand) {
        return switch (operator) {
            case "-" -> each(operand, x -> -x);
            case "+" -> operand;
            case "!" -> {
                if (operand instanceof Value.Truth(var truth)) {
                    yield new Value.Truth(!truth);
                }
                throw new ExpressionException(Reason.UNREADABLE, "! stands before a condition");
            }
            default -> throw new ExpressionException(Reason.UNREADABLE, "operator " + operator);
        };
    }

    static Value infix(String operator, Value left, Value right) {
        return switch (operator) {
            case "+" -> pairwise(left, right, Double::sum);
            case "-" -> pairwise(left, right, (x, y) -> x - y);
            case "*" -> times(left, right);
            case "/" -> {
                double divisor = number(right);
                yield each(left, x -> x / divisor);
            }
            case "%" -> finite(number(left) % number(right));
            case "^" -> power(left, right);
            case "=", "==" -> new Value.Truth(equal(left, right));
            case "!=", "<>" -> new Value.Truth(!equal(left, right));
            case "<" -> new Value.Truth(number(left) < number(right));
            case "<=" -> new Value.Truth(number(left) <= number(right));
            case ">" -> new Value.Truth(number(left) > number(right));
            case ">=" -> new Value.Truth(number(left) >= number(right));
            case "&&" -> new Value.Truth(truth(left) && truth(right));
            case "||" -> new Value.Truth(truth(left) || truth(right));
            default -> throw new ExpressionException(Reason.UNREADABLE, "operator " + operator);
        };
    }

    private static boolean truth(Value value) {
        if (value instanceof Value.Truth(var truth)) {
            return truth;
        }
        throw new ExpressionException(Reason.UNREADABLE, "a condition is expected");
    }

    /** Equal up to rounding: authors compare values that were computed in different ways. */
    static boolean equal(Value left, Value right) {
        return Closeness.EXACT.close(left, right);
    }

    static Value each(Value value, DoubleUnaryOperator operation) {
        return switch (value) {
            case Value.Number(var x) -> finite(operation.applyAsDouble(x));
            case Value.Vector(var values) -> new Value.Vector(eachOf(values, operation));
            case Value.Matrix(var rows) ->
                new Value.Matrix(
                        rows.stream().map(row -> eachOf(row, operation)).toList());
            case Value.Truth ignored -> throw new ExpressionException(Reason.UNREADABLE, "a number is expected");
            case Value.Text ignored -> throw new ExpressionException(Reason.UNREADABLE, "a number is expected");
        };
    }

    private static List<Double> eachOf(List<Double> values, DoubleUnaryOperator operation) {
        return values.stream()
                .map(x -> finite(operation.applyAsDouble(x)).value())
                .toList();
    }

    static Value pairwise(Value left, Value right, DoubleBinaryOperator operation) {
        if (left instanceof Value.Number(var x) && right instanceof Value.Number(var y)) {
            return finite(operation.applyAsDouble(x, y));
        }
        if (left instanceof Value.Vector(var x) && right instanceof Value.Vector(var y)) {
            return new Value.Vector(pairs(x, y, operation));
        }
        if (left instanceof Value.Matrix(var x) && right instanceof Value.Matrix(var y)) {
            sameSize(x.size(), y.size());
            List<List<Double>> rows = new ArrayList<>();
            for (int i = 0; i < x.size(); i++) {
                rows.add(pairs(x.get(i), y.get(i), operation));
            }
            return new Value.Matrix(rows);
        }
        throw new ExpressionException(Reason.UNREADABLE, "a number, a vector and a matrix do not go together here");
    }

    private static List<Double> pairs(List<Double> x, List<Double> y, DoubleBinaryOperator operation) {
        sameSize(x.size(), y.size());
        List<Double> result = new ArrayList<>();
        for (int i = 0; i < x.size(); i++) {
            result.add(finite(operation.applyAsDouble(x.get(i), y.get(i))).value());
        }
        return result;
    }

    private static void sameSize(int x, int y) {
        if (x != y) {
            throw new ExpressionException(Reason.UNREADABLE, "sizes " + x + " and " + y + " differ");
        }
    }

    private static Value times(Value left, Value right) {
        if (left instanceof Value.Number(var k)) {
            return each(right, x -> k * x);
        }
        if (right instanceof Value.Number(var k)) {
            return each(left, x -> k * x);
        }
        if (left instanceof Value.Matrix(var rows) && right instanceof Value.Vector(var x)) {
            return new Value.Vector(rows.stream().map(row -> dot(row, x)).toList());
        }
        if (left instanceof Value.Matrix(var rows) && right instanceof Value.Matrix other) {
            var columns = LinearAlgebra.transpose(other).rows();
            sameSize(((Value.Matrix) left).width(), other.height());
            return new Value.Matrix(rows.stream()
                    .map(row -> columns.stream().map(column -> dot(row, column)).toList())
                    .toList());
        }
        throw new ExpressionException(
                Reason.UNREADABLE,
                "vectors are multiplied by dot, cross or elementwise, and a vector stands after a matrix");
    }

    static double dot(List<Double> x, List<Double> y) {
        sameSize(x.size(), y.size());
        double sum = 0;
        for (int i = 0; i < x.size(); i++) {
            sum += x.get(i) * y.get(i);
        }
        return finite(sum).value();
    }

    private static Value power(Value left, Value right) {
        if (left instanceof Value.Matrix matrix) {
            int exponent = integer(right);
            if (exponent < 0 || exponent > 64 || matrix.height() != matrix.width()) {
                throw new ExpressionException(Reason.UNREADABLE, "a square matrix may be raised to 0..64");
            }
            Value result = LinearAlgebra.identity(matrix.height());
            for (int i = 0; i < exponent; i++) {
                result = times(result, matrix);
            }
            return result;
        }
        return finite(Math.pow(number(left), number(right)));
    }
}
