package app.gradient.content;

import app.gradient.platform.NonBreaking;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * Russian typesetting of running text: «ёлочки» with „лапки“ inside, dashes, ellipses and non-breaking spaces, after the rules of
 * A. E. Milchin and L. K. Cheltsova's handbook. Works over a whole paragraph, since a quotation may span emphasis, formulas and links.
 */
final class Typography {
    private static final char NBSP = '\u00a0';
    private static final char INLINE = '\ufffc';

    private static final Pattern MIXED = Pattern.compile("[A-Za-z][А-Яа-яЁё]|[А-Яа-яЁё][A-Za-z]");
    private static final Pattern DOUBLE_SPACE = Pattern.compile("\\S {2,}\\S");
    private static final Pattern DASH = Pattern.compile("(?<=\\S)[ \u00a0](?:--?|—|–) ");
    private static final Pattern RANGE = Pattern.compile("(?<=\\d)-(?=\\d)");
    private int depth;
    private char before = ' ';

    /** Sets all text under a node whose children are one run of text, such as a paragraph, a heading or a table cell. */
    static void set(Node block) {
        join(block);
        new Typography().visit(block);
    }

    /** Sets a single string. */
    static String set(String text) {
        return new Typography().setText(text);
    }

    /** What is wrong with a piece of text that no rule can mend. */
    static Optional<String> mistakeIn(String text) {
        var mixed = MIXED.matcher(text);
        if (mixed.find()) {
            return Optional.of("Latin and Cyrillic letters side by side: '" + around(text, mixed.start()) + "'");
        }
        var spaces = DOUBLE_SPACE.matcher(text);
        return spaces.find() ? Optional.of("two spaces: '" + around(text, spaces.start()) + "'") : Optional.empty();
    }

    private static String around(String text, int index) {
        return text.substring(Math.max(0, index - 12), Math.min(text.length(), index + 12));
    }

    /** A line end in the source is a space like any other, and must not come between a preposition and its word. */
    private static void join(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof SoftLineBreak) {
                var space = new Text(" ");
                node.insertAfter(space);
                node.unlink();
                node = space;
            }
            if (node instanceof Text text && text.getPrevious() instanceof Text previous) {
                previous.setLiteral(previous.getLiteral() + text.getLiteral());
                text.unlink();
                node = previous;
            }
            join(node);
        }
    }

    private void visit(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Text text) {
                text.setLiteral(setText(text.getLiteral()));
            } else if (node instanceof HardLineBreak) {
                before = ' ';
            } else if (node.getFirstChild() == null) {
                before = INLINE;
            } else {
                visit(node);
            }
        }
    }

    private String setText(String text) {
        // the character before stands in front while the rules look around, and is taken off again
        String set = before + text;
        set = DASH.matcher(set).replaceAll(NBSP + "— ");
        set = RANGE.matcher(set).replaceAll("–");
        set = set.replace("...", "…");
        set = quotes(set);
        set = NonBreaking.spaces(set);
        before = set.charAt(set.length() - 1);
        return set.substring(1);
    }

    private String quotes(String text) {
        var set = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                char previous = set.isEmpty() ? ' ' : set.charAt(set.length() - 1);
                boolean opens = Character.isWhitespace(previous) || "\u00a0([«„—–/".indexOf(previous) >= 0;
                if (opens) {
                    set.append(depth++ == 0 ? '«' : '„');
                } else {
                    depth = Math.max(0, depth - 1);
                    set.append(depth == 0 ? '»' : '“');
                }
            } else {
                set.append(c);
            }
        }
        return set.toString();
    }
}
