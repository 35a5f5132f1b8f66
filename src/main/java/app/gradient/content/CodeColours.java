package app.gradient.content;

import app.gradient.platform.Html;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenTypes;
import org.fife.ui.rsyntaxtextarea.modes.GoTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JavaTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PythonTokenMaker;

/**
 * Colours source code on the server: spans of class {@code tok-…} inside escaped text. A token maker keeps state, so each call makes its own;
 * none of this needs a display.
 */
public final class CodeColours {
    private static final Map<String, Supplier<TokenMaker>> LANGUAGES =
            Map.of("java", JavaTokenMaker::new, "python", PythonTokenMaker::new, "go", GoTokenMaker::new);

    /** Words of the language that the token makers, older than they, take for names. */
    private static final Set<String> NEWER_JAVA = Set.of("var", "record", "sealed", "permits", "yield");

    private CodeColours() {}

    /** Languages that are coloured or, as {@code text}, left plain. */
    static boolean isKnown(String language) {
        return language.equals("text") || LANGUAGES.containsKey(language);
    }

    /** The inside of a {@code code} element; lines are separated by {@code \n} as in the source. */
    public static Html html(String language, String source) {
        var maker = LANGUAGES.get(language);
        if (maker == null) {
            return Html.text(source);
        }
        var html = new StringBuilder(source.length() * 2);
        int state = TokenTypes.NULL;
        var tokens = maker.get();
        var lines = source.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                html.append('\n');
            }
            var line = new Segment(lines[i].toCharArray(), 0, lines[i].length());
            for (Token token = tokens.getTokenList(line, state, 0);
                    token != null && token.isPaintable();
                    token = token.getNextToken()) {
                append(html, language, token);
            }
            state = tokens.getLastTokenTypeOnLine(line, state);
        }
        return Html.written(html.toString());
    }

    /** A whole block of code, which the reader can copy. */
    public static Html block(String language, String source) {
        return Html.written("<pre class=\"code\" data-language=\"" + Html.escape(language)
                + "\" tabindex=\"0\" data-copy><code>" + html(language, source) + "</code></pre>");
    }

    /** The inside for each file of a learner's program, by its name. */
    public static Map<String, Html> htmlOfJava(Map<String, String> files) {
        var html = new LinkedHashMap<String, Html>();
        files.forEach((name, source) -> html.put(name, html("java", source)));
        return html;
    }

    private static void append(StringBuilder html, String language, Token token) {
        var text = Html.escape(token.getLexeme());
        cssClass(language, token)
                .ifPresentOrElse(
                        name -> html.append("<span class=\"tok-")
                                .append(name)
                                .append("\">")
                                .append(text)
                                .append("</span>"),
                        () -> html.append(text));
    }

    private static Optional<String> cssClass(String language, Token token) {
        return switch (token.getType()) {
            case TokenTypes.COMMENT_EOL,
                    TokenTypes.COMMENT_MULTILINE,
                    TokenTypes.COMMENT_DOCUMENTATION,
                    TokenTypes.COMMENT_KEYWORD,
                    TokenTypes.COMMENT_MARKUP -> Optional.of("comment");
            case TokenTypes.RESERVED_WORD, TokenTypes.RESERVED_WORD_2 -> Optional.of("keyword");
            case TokenTypes.LITERAL_BOOLEAN -> Optional.of("literal");
            case TokenTypes.LITERAL_NUMBER_DECIMAL_INT,
                    TokenTypes.LITERAL_NUMBER_FLOAT,
                    TokenTypes.LITERAL_NUMBER_HEXADECIMAL -> Optional.of("number");
            case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE, TokenTypes.LITERAL_CHAR, TokenTypes.LITERAL_BACKQUOTE ->
                Optional.of("string");
            case TokenTypes.DATA_TYPE, TokenTypes.FUNCTION -> Optional.of("type");
            case TokenTypes.ANNOTATION -> Optional.of("annotation");
            case TokenTypes.OPERATOR, TokenTypes.SEPARATOR -> Optional.of("punctuation");
            case TokenTypes.IDENTIFIER ->
                language.equals("java") && NEWER_JAVA.contains(token.getLexeme())
                        ? Optional.of("keyword")
                        : Optional.empty();
            default -> Optional.empty();
        };
    }
}
