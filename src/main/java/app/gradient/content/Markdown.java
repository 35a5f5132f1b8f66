package app.gradient.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A parsed piece of Markdown and where it came from.
 *
 * @param file for messages
 * @param offset lines of the file before the first line of this text
 * @param expressions what stood in <code>{{…}}</code>; the tree holds a mark with its index instead, since Markdown would read {@code a*b} its own way
 */
record Markdown(String file, int offset, Node document, List<String> expressions) {
    static final char MARK_START = '\ue000';
    static final char MARK_END = '\ue001';
    static final Pattern MARK = Pattern.compile(MARK_START + "(\\d+)" + MARK_END);

    private static final Pattern EXPRESSION = Pattern.compile("\\{\\{(?!\\{)([^{}\\n]+)}}");
    private static final Parser PARSER = Parser.builder()
            .extensions(DirectiveSyntax.extensions())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    /** Parses text without <code>{{…}}</code>: braces stay as they are. */
    static Markdown parse(String file, int offset, String text) {
        return new Markdown(file, offset, PARSER.parse(text), List.of());
    }

    /** Parses text in which <code>{{…}}</code> will be replaced. */
    static Markdown parseTemplate(String file, int offset, String text) {
        List<String> expressions = new ArrayList<>();
        var matcher = EXPRESSION.matcher(text);
        var marked = new StringBuilder(text.length());
        while (matcher.find()) {
            matcher.appendReplacement(
                    marked, Matcher.quoteReplacement(MARK_START + "" + expressions.size() + MARK_END));
            expressions.add(matcher.group(1).strip());
        }
        return new Markdown(
                file, offset, PARSER.parse(matcher.appendTail(marked).toString()), expressions);
    }

    /** The line of the file where a node starts. */
    int lineOf(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.getSourceSpans().isEmpty()) {
                return offset + at.getSourceSpans().getFirst().getLineIndex() + 1;
            }
            if (at instanceof Block && at.getParent() == null) {
                break;
            }
        }
        return offset + 1;
    }

    ContentError error(Node node, String message) {
        return new ContentError(file, lineOf(node), message);
    }

    /** Gives every node of the tree in the order of the text. */
    static void walk(Node node, java.util.function.Consumer<Node> visitor) {
        visitor.accept(node);
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            walk(child, visitor);
        }
    }
}
