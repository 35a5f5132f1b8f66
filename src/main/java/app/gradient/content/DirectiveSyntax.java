package app.gradient.content;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/** Teaches the Markdown parser our containers, leaves, inline directives and formulas. Accepts any name: what it means is asked later. */
final class DirectiveSyntax implements Parser.ParserExtension, Extension {
    private static final Pattern CONTAINER = Pattern.compile("(:{3,})([a-z]+)\\s*(?:\\{(.*)})?\\s*");
    private static final Pattern CLOSING = Pattern.compile("(:{3,})\\s*");
    private static final Pattern LEAF = Pattern.compile("::([a-z]+)\\s*(?:\\{(.*)})?\\s*");
    private static final Pattern DISPLAY_END = Pattern.compile("(.*?)\\$\\$\\s*(?:\\{(.*)})?\\s*");

    @Override
    public void extend(Parser.Builder parser) {
        parser.customBlockParserFactory(new ContainerParser.Factory())
                .customBlockParserFactory(new LeafParser.Factory())
                .customBlockParserFactory(new DisplayFormulaParser.Factory())
                .customInlineContentParserFactory(new FormulaFactory())
                .customInlineContentParserFactory(new InlineFactory());
    }

    private static String rest(ParserState state) {
        var line = state.getLine().getContent();
        return line.subSequence(state.getNextNonSpaceIndex(), line.length()).toString();
    }

    private static Attributes attributes(@Nullable String text) {
        return text == null ? Attributes.NONE : Attributes.parse(text);
    }

    private static final class ContainerParser extends AbstractBlockParser {
        private final Directive.Container block;

        ContainerParser(Directive.Container block) {
            this.block = block;
        }

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public boolean isContainer() {
            return true;
        }

        @Override
        public boolean canContain(Block childBlock) {
            return true;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            if (state.getIndent() < 4) {
                var closing = CLOSING.matcher(rest(state));
                if (closing.matches()
                        && closing.group(1).length() == block.colons
                        && !hasOpenInside(state.getActiveBlockParser().getBlock())) {
                    block.closed = true;
                    return BlockContinue.finished();
                }
            }
            return BlockContinue.atIndex(state.getIndex());
        }

        /** Closing colons belong to the innermost open container that has as many. */
        private boolean hasOpenInside(Block deepest) {
            for (Node node = deepest; node != null && node != block; node = node.getParent()) {
                if (node instanceof Directive.Container inner && inner.colons == block.colons && !inner.closed) {
                    return true;
                }
            }
            return false;
        }

        static final class Factory extends AbstractBlockParserFactory {
            @Override
            public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
                if (state.getIndent() >= 4) {
                    return BlockStart.none();
                }
                var start = CONTAINER.matcher(rest(state));
                if (!start.matches()) {
                    return BlockStart.none();
                }
                return BlockStart.of(new ContainerParser(new Directive.Container(
                                start.group(2),
                                attributes(start.group(3)),
                                start.group(1).length())))
                        .atIndex(state.getLine().getContent().length());
            }
        }
    }

    private static final class LeafParser extends AbstractBlockParser {
        private final Directive.Leaf block;

        LeafParser(Directive.Leaf block) {
            this.block = block;
        }

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public @Nullable BlockContinue tryContinue(ParserState state) {
            return BlockContinue.none();
        }

        static final class Factory extends AbstractBlockParserFactory {
            @Override
            public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
                if (state.getIndent() >= 4) {
                    return BlockStart.none();
                }
                var start = LEAF.matcher(rest(state));
                if (!start.matches()) {
                    return BlockStart.none();
                }
                return BlockStart.of(new LeafParser(new Directive.Leaf(start.group(1), attributes(start.group(2)))))
                        .atIndex(state.getLine().getContent().length());
            }
        }
    }

    private static final class DisplayFormulaParser extends AbstractBlockParser {
        private final Directive.DisplayFormula block = new Directive.DisplayFormula();
        private final StringBuilder tex = new StringBuilder();
        private boolean opened;

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public @Nullable BlockContinue tryContinue(ParserState state) {
            return block.closed ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
        }

        @Override
        public void addLine(SourceLine line) {
            var text = line.getContent().toString();
            if (!opened) {
                opened = true;
                text = text.strip().substring(2);
            }
            var end = DISPLAY_END.matcher(text);
            if (end.matches()) {
                tex.append(end.group(1));
                block.attributes = attributes(end.group(2));
                block.closed = true;
            } else {
                tex.append(text).append('\n');
            }
        }

        @Override
        public void closeBlock() {
            block.tex = tex.toString().strip();
        }

        static final class Factory extends AbstractBlockParserFactory {
            @Override
            public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
                return state.getIndent() < 4 && rest(state).startsWith("$$")
                        ? BlockStart.of(new DisplayFormulaParser()).atIndex(state.getNextNonSpaceIndex())
                        : BlockStart.none();
            }
        }
    }

    /** A formula neither starts nor ends with white space, so that two prices in a sentence are not one. */
    private static final class FormulaFactory implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('$');
        }

        @Override
        public InlineContentParser create() {
            return FormulaFactory::parse;
        }

        private static ParsedInline parse(InlineParserState state) {
            Scanner scanner = state.scanner();
            scanner.next();
            if (scanner.peek() == '$' || Character.isWhitespace(scanner.peek()) || !scanner.hasNext()) {
                return ParsedInline.none();
            }
            var start = scanner.position();
            char previous = '$';
            while (scanner.hasNext()) {
                char next = scanner.peek();
                if (next == '\\') {
                    scanner.next();
                    if (scanner.hasNext()) {
                        scanner.next();
                    }
                    previous = '\\';
                    continue;
                }
                if (next == '$' && !Character.isWhitespace(previous)) {
                    var tex = scanner.getSource(start, scanner.position()).getContent();
                    scanner.next();
                    return ParsedInline.of(new Directive.Formula(tex.replace('\n', ' ')), scanner.position());
                }
                previous = next;
                scanner.next();
            }
            return ParsedInline.none();
        }
    }

    private static final class InlineFactory implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of(':');
        }

        @Override
        public InlineContentParser create() {
            return InlineFactory::parse;
        }

        private static ParsedInline parse(InlineParserState state) {
            Scanner scanner = state.scanner();
            scanner.next();
            var nameStart = scanner.position();
            if (scanner.match(c -> c >= 'a' && c <= 'z') == 0) {
                return ParsedInline.none();
            }
            var name = scanner.getSource(nameStart, scanner.position()).getContent();
            String label = "";
            if (scanner.next('[')) {
                var labelStart = scanner.position();
                if (scanner.find(']') < 0) {
                    return ParsedInline.none();
                }
                label = scanner.getSource(labelStart, scanner.position()).getContent();
                scanner.next();
            }
            if (!scanner.next('{')) {
                return ParsedInline.none();
            }
            var start = scanner.position();
            if (scanner.find('}') < 0) {
                return ParsedInline.none();
            }
            var text = scanner.getSource(start, scanner.position()).getContent();
            scanner.next();
            return ParsedInline.of(
                    new Directive.Inline(name, label.replace('\n', ' '), Attributes.parse(text)), scanner.position());
        }
    }

    static List<Extension> extensions() {
        return List.of(new DirectiveSyntax(), org.commonmark.ext.gfm.tables.TablesExtension.create());
    }
}
