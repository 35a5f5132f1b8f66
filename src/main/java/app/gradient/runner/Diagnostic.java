package app.gradient.runner;

/**
 * One message of the compiler. Lines and columns are 1-based, {@code endColumn} is exclusive; all three are 0 when the
 * message has no place. {@code code} is the compiler's own key, such as {@code compiler.err.cant.resolve.location}, by
 * which a page may find a translation.
 */
public record Diagnostic(
        Severity severity, String file, int line, int column, int endColumn, String message, String code) {
    public enum Severity {
        ERROR,
        WARNING
    }
}
