package app.gradient.exercise;

import app.gradient.exercise.ExpressionException.Reason;
import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.FunctionDictionaryIfc;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionIfc;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A formula over numbers, vectors and matrices. EvalEx reads it; values are ours, in double precision: its own decimal arithmetic would let {@code 9^9^9}
 * work for hours, where doubles overflow at once and are refused. Text is bounded before it is read, so that depth and work are too.
 */
final class Expression {
    /** Longest text; authors' conditions are the longest that occur. */
    static final int MAX_LENGTH = 1000;

    private final String text;
    private final ASTNode root;

    private Expression(String text, ASTNode root) {
        this.text = text;
        this.root = root;
    }

    /**
     * Reads an expression that may call only the functions named.
     *
     * @throws ExpressionException if it cannot be read
     */
    static Expression parse(String text, Set<String> functions) {
        if (text.isBlank() || text.length() > MAX_LENGTH) {
            throw new ExpressionException(Reason.UNREADABLE, "an expression has 1 to " + MAX_LENGTH + " characters");
        }
        var configuration = ExpressionConfiguration.builder()
                .functionDictionary(new Names(functions))
                .powerOfPrecedence(com.ezylang.evalex.operators.OperatorIfc.OPERATOR_PRECEDENCE_POWER_HIGHER)
                .structuresAllowed(false)
                .binaryAllowed(false)
                .build();
        try {
            var expression = new com.ezylang.evalex.Expression(text, configuration);
            return new Expression(text, expression.getAbstractSyntaxTree());
        } catch (ParseException e) {
            throw new ExpressionException(Reason.UNREADABLE, "'" + text + "': " + e.getMessage());
        }
    }

    /** As {@link #parse(String, Set)}, with every function that authors have. */
    static Expression parse(String text) {
        return parse(text, Functions.NAMES);
    }

    /**
     * The value.
     *
     * @param random for the drawing functions; without it they are unknown
     * @throws ExpressionException if a name is unknown, an operation makes no sense or a number is not finite
     */
    Value evaluate(Map<String, Value> variables, @Nullable RandomGenerator random) {
        return evaluate(root, variables, random);
    }

    Value evaluate(Map<String, Value> variables) {
        return evaluate(variables, null);
    }

    double number(Map<String, Value> variables) {
        return Arithmetic.number(evaluate(variables));
    }

    boolean truth(Map<String, Value> variables) {
        if (evaluate(variables) instanceof Value.Truth(var truth)) {
            return truth;
        }
        throw new ExpressionException(Reason.UNREADABLE, "'" + text + "' is no condition");
    }

    private Value evaluate(ASTNode node, Map<String, Value> variables, @Nullable RandomGenerator random) {
        var token = node.getToken();
        return switch (token.getType()) {
            case NUMBER_LITERAL -> Arithmetic.finite(parseNumber(token.getValue()));
            case STRING_LITERAL -> new Value.Text(token.getValue());
            case VARIABLE_OR_CONSTANT -> variable(token.getValue(), variables);
            case PREFIX_OPERATOR ->
                Arithmetic.prefix(
                        token.getValue(), evaluate(node.getParameters().getFirst(), variables, random));
            case INFIX_OPERATOR -> infix(token.getValue(), node.getParameters(), variables, random);
            case ARRAY_INDEX ->
                Functions.entry(List.of(
                        evaluate(node.getParameters().getFirst(), variables, random),
                        evaluate(node.getParameters().get(1), variables, random)));
            case FUNCTION -> function(token.getValue(), node.getParameters(), variables, random);
            case BRACE_OPEN,
                    BRACE_CLOSE,
                    COMMA,
                    POSTFIX_OPERATOR,
                    FUNCTION_PARAM_START,
                    ARRAY_OPEN,
                    ARRAY_CLOSE,
                    STRUCTURE_SEPARATOR ->
                throw new ExpressionException(
                        Reason.UNREADABLE, "'" + text + "' cannot be read at '" + token.getValue() + "'");
        };
    }

    private Value infix(
            String operator, List<ASTNode> operands, Map<String, Value> variables, @Nullable RandomGenerator random) {
        var left = evaluate(operands.getFirst(), variables, random);
        // the right side may make sense only when the left one holds
        if (operator.equals("&&") && left instanceof Value.Truth(var truth) && !truth) {
            return left;
        }
        if (operator.equals("||") && left instanceof Value.Truth(var truth) && truth) {
            return left;
        }
        return Arithmetic.infix(operator, left, evaluate(operands.getLast(), variables, random));
    }

    private Value function(
            String name, List<ASTNode> parameters, Map<String, Value> variables, @Nullable RandomGenerator random) {
        if (name.equalsIgnoreCase("if") && parameters.size() == 3) {
            boolean holds =
                    evaluate(parameters.getFirst(), variables, random) instanceof Value.Truth(var truth) && truth;
            return evaluate(parameters.get(holds ? 1 : 2), variables, random);
        }
        List<Value> values = new ArrayList<>();
        parameters.forEach(parameter -> values.add(evaluate(parameter, variables, random)));
        return Functions.call(name.toLowerCase(Locale.ROOT), values, random);
    }

    private static double parseNumber(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new ExpressionException(Reason.UNREADABLE, "'" + text + "' is no number");
        }
    }

    private static Value variable(String name, Map<String, Value> variables) {
        var value = variables.get(name);
        if (value != null) {
            return value;
        }
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "pi" -> new Value.Number(Math.PI);
            case "e" -> new Value.Number(Math.E);
            case "true" -> new Value.Truth(true);
            case "false" -> new Value.Truth(false);
            default -> throw new ExpressionException(Reason.UNKNOWN_NAME, "there is no '" + name + "'");
        };
    }

    @Override
    public String toString() {
        return text;
    }

    /** Tells EvalEx which names are functions; it never evaluates any. */
    private record Names(Set<String> names) implements FunctionDictionaryIfc {
        @Override
        public void addFunction(String functionName, FunctionIfc function) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean hasFunction(String functionName) {
            return names.contains(functionName.toLowerCase(Locale.ROOT));
        }

        @Override
        public @Nullable FunctionIfc getFunction(String functionName) {
            if (!hasFunction(functionName)) {
                return null;
            }
            return Functions.NO_ARGUMENTS.contains(functionName.toLowerCase(Locale.ROOT))
                    ? new Nullary()
                    : new Variadic();
        }
    }

    private static class Nullary extends AbstractFunction {
        @Override
        public EvaluationValue evaluate(
                com.ezylang.evalex.Expression expression, Token functionToken, EvaluationValue... parameterValues)
                throws EvaluationException {
            throw new EvaluationException(functionToken, "not evaluated here");
        }
    }

    @FunctionParameter(name = "values", isVarArg = true)
    private static final class Variadic extends Nullary {}
}
