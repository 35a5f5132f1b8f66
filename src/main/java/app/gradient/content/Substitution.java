package app.gradient.content;

/**
 * Puts numbers in the place of <code>{{expression}}</code>. Each method takes the expression as written between the braces.
 * An expression that cannot be computed is an {@link IllegalArgumentException} whose message is for the author.
 */
public interface Substitution {
    /** For running text; not yet escaped. */
    String text(String expression);

    /** For a formula. */
    String tex(String expression);

    /** For code. */
    String code(String expression);
}
