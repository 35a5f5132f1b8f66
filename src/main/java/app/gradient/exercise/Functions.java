package app.gradient.exercise;

import app.gradient.exercise.ExpressionException.Reason;
import app.gradient.platform.Plural;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The functions of expressions. None loops longer than its arguments are, so that no expression costs more than its length allows. */
final class Functions {
    private static final int MAX_SIZE = 50;

    private static final Locale RUSSIAN = Locale.of("ru");

    /** Functions of one number. */
    private static final Map<String, DoubleUnaryOperator> OF_A_NUMBER = Map.ofEntries(
            Map.entry("sqrt", Math::sqrt),
            Map.entry("cbrt", Math::cbrt),
            Map.entry("abs", Math::abs),
            Map.entry("exp", Math::exp),
            Map.entry("ln", Math::log),
            Map.entry("log2", x -> Math.log(x) / Math.log(2)),
            Map.entry("log10", Math::log10),
            Map.entry("lg", Math::log10),
            Map.entry("sin", Math::sin),
            Map.entry("cos", Math::cos),
            Map.entry("tan", Math::tan),
            Map.entry("tg", Math::tan),
            Map.entry("asin", Math::asin),
            Map.entry("acos", Math::acos),
            Map.entry("atan", Math::atan),
            Map.entry("arcsin", Math::asin),
            Map.entry("arccos", Math::acos),
            Map.entry("arctg", Math::atan),
            Map.entry("arctan", Math::atan),
            Map.entry("floor", Math::floor),
            Map.entry("ceil", Math::ceil));

    static final Set<String> NO_ARGUMENTS = Set.of("pi", "e");

    private static final Set<String> DRAWING = Set.of("int", "real", "vec", "mat", "pick");
    private static final Set<String> OTHERS = Set.of(
            "if",
            "round",
            "min",
            "max",
            "mod",
            "gcd",
            "pi",
            "e",
            "entry",
            "row",
            "column",
            "vector",
            "matrix",
            "dot",
            "norm",
            "norm1",
            "norminf",
            "unit",
            "sum",
            "mean",
            "size",
            "cross",
            "distance",
            "project",
            "elementwise",
            "transpose",
            "det",
            "inverse",
            "trace",
            "rank",
            "rows",
            "columns",
            "identity",
            "diag",
            "solve",
            "frobenius",
            "close",
            "forms");

    /** What authors may call. */
    static final Set<String> NAMES = names();

    private Functions() {}

    private static Set<String> names() {
        Set<String> names = new HashSet<>(OF_A_NUMBER.keySet());
        names.addAll(OTHERS);
        names.addAll(DRAWING);
        return Set.copyOf(names);
    }

    static Value call(String name, List<Value> arguments, @Nullable RandomGenerator random) {
        var ofANumber = OF_A_NUMBER.get(name);
        if (ofANumber != null) {
            arity(name, arguments, 1);
            return Arithmetic.each(arguments.getFirst(), ofANumber);
        }
        if (DRAWING.contains(name)) {
            if (random == null) {
                throw new ExpressionException(Reason.UNKNOWN_NAME, name + " draws at random: only parameters may");
            }
            return draw(name, arguments, random);
        }
        return switch (name) {
            case "pi" -> new Value.Number(Math.PI);
            case "e" -> new Value.Number(Math.E);
            case "round" -> round(arguments);
            case "min" ->
                number(all(arguments).stream().mapToDouble(x -> x).min().orElseThrow());
            case "max" ->
                number(all(arguments).stream().mapToDouble(x -> x).max().orElseThrow());
            case "mod" -> {
                arity(name, arguments, 2);
                double divisor = Arithmetic.number(arguments.get(1));
                double rest = Arithmetic.number(arguments.getFirst()) % divisor;
                yield number(rest < 0 ? rest + Math.abs(divisor) : rest);
            }
            case "gcd" -> {
                arity(name, arguments, 2);
                yield number(gcd(Arithmetic.integer(arguments.getFirst()), Arithmetic.integer(arguments.get(1))));
            }
            case "entry" -> entry(arguments);
            case "row" -> {
                arity(name, arguments, 2);
                yield row(Arithmetic.matrix(arguments.getFirst()), Arithmetic.integer(arguments.get(1)));
            }
            case "column" -> {
                arity(name, arguments, 2);
                yield row(
                        LinearAlgebra.transpose(Arithmetic.matrix(arguments.getFirst())),
                        Arithmetic.integer(arguments.get(1)));
            }
            case "vector" ->
                new Value.Vector(arguments.stream().map(Arithmetic::number).toList());
            case "matrix" -> matrix(arguments);
            case "forms" -> forms(arguments);
            case "close" -> {
                arity(name, arguments, 3);
                yield new Value.Truth(new Closeness(Arithmetic.number(arguments.get(2)), 0)
                        .close(arguments.getFirst(), arguments.get(1)));
            }
            default -> ofVectors(name, arguments);
        };
    }

    /** The form of a Russian noun that a number wants beside it: {@code forms(k, "раз", "раза", "раз")}. A fraction wants the second. */
    private static Value forms(List<Value> arguments) {
        arity("forms", arguments, 4);
        double count = Arithmetic.number(arguments.getFirst());
        if (count != Math.rint(count)) {
            return arguments.get(2);
        }
        return switch (Plural.form(Math.round(count), RUSSIAN)) {
            case ONE -> arguments.get(1);
            case FEW -> arguments.get(2);
            case MANY -> arguments.get(3);
        };
    }

    private static Value ofVectors(String name, List<Value> arguments) {
        return switch (name) {
            case "dot" -> {
                arity(name, arguments, 2);
                yield number(Arithmetic.dot(vector(arguments, 0), vector(arguments, 1)));
            }
            case "norm" -> number(norm(vector(arguments, 0)));
            case "norm1" ->
                number(vector(arguments, 0).stream().mapToDouble(Math::abs).sum());
            case "norminf" ->
                number(vector(arguments, 0).stream()
                        .mapToDouble(Math::abs)
                        .max()
                        .orElse(0));
            case "unit" -> {
                double norm = norm(vector(arguments, 0));
                yield Arithmetic.each(arguments.getFirst(), x -> x / norm);
            }
            case "sum" ->
                number(vector(arguments, 0).stream().mapToDouble(x -> x).sum());
            case "mean" ->
                number(vector(arguments, 0).stream()
                        .mapToDouble(x -> x)
                        .average()
                        .orElse(Double.NaN));
            case "size" -> number(vector(arguments, 0).size());
            case "cross" -> cross(vector(arguments, 0), vector(arguments, 1));
            case "distance" ->
                number(norm(Arithmetic.vector(
                        Arithmetic.pairwise(arguments.getFirst(), arguments.getLast(), (x, y) -> x - y))));
            case "project" -> {
                arity(name, arguments, 2);
                var onto = vector(arguments, 1);
                double factor = Arithmetic.dot(vector(arguments, 0), onto) / Arithmetic.dot(onto, onto);
                yield Arithmetic.each(arguments.get(1), x -> factor * x);
            }
            case "elementwise" -> {
                arity(name, arguments, 2);
                yield Arithmetic.pairwise(arguments.getFirst(), arguments.get(1), (x, y) -> x * y);
            }
            default -> ofMatrices(name, arguments);
        };
    }

    private static Value ofMatrices(String name, List<Value> arguments) {
        return switch (name) {
            case "identity" -> LinearAlgebra.identity(Arithmetic.integer(first(name, arguments)));
            case "diag" -> diagonal(vector(arguments, 0));
            case "transpose" -> LinearAlgebra.transpose(Arithmetic.matrix(first(name, arguments)));
            case "det" -> number(LinearAlgebra.det(Arithmetic.matrix(first(name, arguments))));
            case "inverse" -> LinearAlgebra.inverse(Arithmetic.matrix(first(name, arguments)));
            case "rank" -> number(LinearAlgebra.rank(Arithmetic.matrix(first(name, arguments))));
            case "rows" -> number(Arithmetic.matrix(first(name, arguments)).height());
            case "columns" -> number(Arithmetic.matrix(first(name, arguments)).width());
            case "trace" -> trace(Arithmetic.matrix(first(name, arguments)));
            case "frobenius" ->
                number(Math.sqrt(Arithmetic.matrix(first(name, arguments)).rows().stream()
                        .flatMap(List::stream)
                        .mapToDouble(x -> x * x)
                        .sum()));
            case "solve" -> {
                arity(name, arguments, 2);
                yield new Value.Vector(
                        LinearAlgebra.solve(Arithmetic.matrix(arguments.getFirst()), vector(arguments, 1)));
            }
            default -> throw new ExpressionException(Reason.UNKNOWN_NAME, "there is no function '" + name + "'");
        };
    }

    private static Value first(String name, List<Value> arguments) {
        arity(name, arguments, 1);
        return arguments.getFirst();
    }

    private static void arity(String name, List<Value> arguments, int count) {
        if (arguments.size() != count) {
            throw new ExpressionException(
                    Reason.UNREADABLE, name + " takes " + count + " arguments, not " + arguments.size());
        }
    }

    private static List<Double> vector(List<Value> arguments, int index) {
        if (index >= arguments.size()) {
            throw new ExpressionException(Reason.UNREADABLE, "an argument is missing");
        }
        return Arithmetic.vector(arguments.get(index));
    }

    private static Value.Number number(double value) {
        return Arithmetic.finite(value);
    }

    private static double norm(List<Double> values) {
        return Math.sqrt(Arithmetic.dot(values, values));
    }

    private static int gcd(int a, int b) {
        return b == 0 ? Math.abs(a) : gcd(b, a % b);
    }

    private static List<Double> all(List<Value> arguments) {
        if (arguments.isEmpty()) {
            throw new ExpressionException(Reason.UNREADABLE, "an argument is missing");
        }
        if (arguments.size() == 1 && arguments.getFirst() instanceof Value.Vector(var values) && !values.isEmpty()) {
            return values;
        }
        return arguments.stream().map(Arithmetic::number).toList();
    }

    private static Value round(List<Value> arguments) {
        int digits = arguments.size() < 2 ? 0 : Arithmetic.integer(arguments.get(1));
        if (digits < 0 || digits > 12 || arguments.isEmpty()) {
            throw new ExpressionException(Reason.UNREADABLE, "round(x, digits) with 0 to 12 digits");
        }
        double scale = Math.pow(10, digits);
        return Arithmetic.each(
                arguments.getFirst(), x -> Math.signum(x) * Math.floor(Math.abs(x) * scale + 0.5) / scale);
    }

    /** Entry of a vector or a matrix, counted from one. */
    static Value entry(List<Value> arguments) {
        if (arguments.size() == 2 && arguments.getFirst() instanceof Value.Vector(var values)) {
            return new Value.Number(values.get(index(arguments.get(1), values.size())));
        }
        if (arguments.size() == 3 && arguments.getFirst() instanceof Value.Matrix matrix) {
            var row = matrix.rows().get(index(arguments.get(1), matrix.height()));
            return new Value.Number(row.get(index(arguments.get(2), matrix.width())));
        }
        throw new ExpressionException(Reason.UNREADABLE, "write a[1] or entry(A, 1, 2)");
    }

    private static int index(Value value, int size) {
        int index = Arithmetic.integer(value);
        if (index < 1 || index > size) {
            throw new ExpressionException(Reason.UNREADABLE, "index " + index + " is out of 1.." + size);
        }
        return index - 1;
    }

    private static Value row(Value.Matrix matrix, int number) {
        return new Value.Vector(matrix.rows().get(index(new Value.Number(number), matrix.height())));
    }

    private static Value matrix(List<Value> arguments) {
        var rows = arguments.stream().map(Arithmetic::vector).toList();
        if (rows.isEmpty()
                || rows.stream().anyMatch(row -> row.size() != rows.getFirst().size())) {
            throw new ExpressionException(Reason.UNREADABLE, "matrix takes rows of equal length");
        }
        return new Value.Matrix(rows);
    }

    private static Value diagonal(List<Double> values) {
        List<List<Double>> rows = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            List<Double> row = new ArrayList<>();
            for (int j = 0; j < values.size(); j++) {
                row.add(i == j ? values.get(i) : 0.0);
            }
            rows.add(row);
        }
        return new Value.Matrix(rows);
    }

    private static Value trace(Value.Matrix matrix) {
        double sum = 0;
        for (int i = 0; i < Math.min(matrix.height(), matrix.width()); i++) {
            sum += matrix.rows().get(i).get(i);
        }
        return number(sum);
    }

    private static Value cross(List<Double> a, List<Double> b) {
        if (a.size() != 3 || b.size() != 3) {
            throw new ExpressionException(Reason.UNREADABLE, "cross takes two vectors of three entries");
        }
        return new Value.Vector(List.of(
                number(a.get(1) * b.get(2) - a.get(2) * b.get(1)).value(),
                number(a.get(2) * b.get(0) - a.get(0) * b.get(2)).value(),
                number(a.get(0) * b.get(1) - a.get(1) * b.get(0)).value()));
    }

    private static Value draw(String name, List<Value> arguments, RandomGenerator random) {
        return switch (name) {
            case "int" -> {
                arity(name, arguments, 2);
                yield number(whole(arguments.getFirst(), arguments.get(1), random));
            }
            case "real" -> {
                arity(name, arguments, 3);
                double low = Arithmetic.number(arguments.getFirst());
                double high = Arithmetic.number(arguments.get(1));
                yield round(List.of(number(low + (high - low) * random.nextDouble()), arguments.get(2)));
            }
            case "vec" -> {
                arity(name, arguments, 3);
                yield vec(arguments.getFirst(), arguments.get(1), arguments.get(2), random);
            }
            case "mat" -> {
                arity(name, arguments, 4);
                List<Value> rows = new ArrayList<>();
                for (int i = 0; i < size(arguments.getFirst()); i++) {
                    rows.add(vec(arguments.get(1), arguments.get(2), arguments.get(3), random));
                }
                yield matrix(rows);
            }
            default -> arguments.get(random.nextInt(arguments.size()));
        };
    }

    private static double whole(Value low, Value high, RandomGenerator random) {
        int from = Arithmetic.integer(low);
        int to = Arithmetic.integer(high);
        if (from > to) {
            throw new ExpressionException(Reason.UNREADABLE, from + " is above " + to);
        }
        return random.nextInt(from, to + 1);
    }

    private static int size(Value value) {
        int size = Arithmetic.integer(value);
        if (size < 1 || size > MAX_SIZE) {
            throw new ExpressionException(Reason.UNREADABLE, "size " + size + " is out of 1.." + MAX_SIZE);
        }
        return size;
    }

    private static Value vec(Value size, Value low, Value high, RandomGenerator random) {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < size(size); i++) {
            values.add(whole(low, high, random));
        }
        return new Value.Vector(values);
    }
}
