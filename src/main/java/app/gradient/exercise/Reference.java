package app.gradient.exercise;

import app.gradient.content.BrokenContentException;
import app.gradient.exercise.check.CodeChecks;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The checks and the reference solution of one {@code code} exercise, compiled and loaded. */
final class Reference {
    /** What the reference solution does with some arguments. */
    sealed interface Expected {
        record Value(@Nullable Object value) implements Expected {}

        record Throws(String exceptionClass) implements Expected {}
    }

    private final String where;
    private final Class<?> solution;
    private final DeclaredSuite suite = new DeclaredSuite();

    private Reference(String where, Class<?> solution, CodeChecks checks) {
        this.where = where;
        this.solution = solution;
        checks.define(suite);
    }

    /**
     * Compiles and loads.
     *
     * @param where the file of the checks, for messages
     * @throws BrokenContentException if the sources do not compile or define no checks
     */
    static Reference load(String where, String className, Map<String, String> sources) {
        var loader = TrustedCode.load(sources);
        try {
            var checks = Class.forName("Checks", true, loader).getDeclaredConstructor();
            checks.setAccessible(true);
            if (!(checks.newInstance() instanceof CodeChecks declared)) {
                throw new BrokenContentException(where, 0, "Checks must implement CodeChecks");
            }
            var reference = new Reference(where, Class.forName(className, true, loader), declared);
            if (reference.suite.checks().isEmpty()) {
                throw new BrokenContentException(where, 0, "no check is declared");
            }
            return reference;
        } catch (ReflectiveOperationException e) {
            throw new BrokenContentException(where, 0, "cannot be loaded: " + e);
        }
    }

    DeclaredSuite suite() {
        return suite;
    }

    /** Runs the reference solution on arguments of its own. */
    Expected expected(String methodName, @Nullable Object[] arguments) {
        var method = method(methodName, arguments.length);
        try {
            method.setAccessible(true);
            return new Expected.Value(method.invoke(receiver(method), PlainValue.copy(arguments)));
        } catch (InvocationTargetException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            return new Expected.Throws(cause.getClass().getName());
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            throw new BrokenContentException(
                    where, 0, methodName + " of the reference solution cannot be called: " + e);
        }
    }

    private @Nullable Object receiver(Method method) throws ReflectiveOperationException {
        if (Modifier.isStatic(method.getModifiers())) {
            return null;
        }
        var constructor = solution.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    private Method method(String name, int parameters) {
        for (var method : solution.getDeclaredMethods()) {
            if (method.getName().equals(name) && method.getParameterCount() == parameters && !method.isSynthetic()) {
                return method;
            }
        }
        throw new BrokenContentException(
                where, 0, "the reference solution has no method " + name + " with " + parameters + " parameters");
    }
}
