package app.gradient.content;

import app.gradient.platform.Html;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Renders one parsed text as safe HTML. Used once: it counts the citations as it goes. */
final class MarkdownHtml {
    /**
     * What the page around the text gives: which section it belongs to and what its numbered nodes are called.
     *
     * @param onPage whether the text is that section's page itself, so that its places are a mere {@code #id} away
     */
    record Setting(String chapter, String section, Map<Node, Anchors.Anchor> anchors, boolean onPage) {
        /** A text that is shown elsewhere: an exercise, a definition in the glossary. */
        static Setting elsewhere(String chapter, String section) {
            return new Setting(chapter, section, new IdentityHashMap<>(), false);
        }

        String address(Anchors.Anchor anchor) {
            return onPage ? anchor.address(chapter, section) : anchor.address("", "");
        }
    }

    /** Names of directives in a line. */
    static final List<String> INLINE = List.of("term", "ref", "cite", "value");

    private static final Set<Class<? extends Node>> OURS = Set.of(
            Directive.Container.class,
            Directive.Leaf.class,
            Directive.Inline.class,
            Directive.Formula.class,
            Directive.DisplayFormula.class,
            TableBlock.class,
            TableHead.class,
            TableBody.class,
            TableRow.class,
            TableCell.class);
    private static final Pattern VALUE = Pattern.compile(":value\\{([^}]*)}");
    private static final Pattern CLOSING = Pattern.compile("(?:[-‑]\\p{L}{1,3}(?!\\p{L}))?[,.;:!?)»“…%]*(?:\\u00a0—)?");
    private static final Pattern OPENING = Pattern.compile("(?:\\p{L}{1,3}\\u00a0)?[(«„]*$");
    /** «из-за», «что-нибудь», «k-средних»: a line that ends at such a hyphen leaves a stump on one side. */
    private static final Pattern SHORT_HYPHENATED = Pattern.compile(
            "(?<![\\p{L}\\d-])(?:[\\p{L}\\d]{1,3}-\\p{L}{1,16}|\\p{L}{1,16}-(?:\\p{L}{1,3}|либо|таки|нибудь))(?![\\p{L}\\d-])");

    private static final Pattern ENGLISH_BRACKET = Pattern.compile("\\(([a-z][a-z \\u00a0-]{2,})\\)");
    private static final Pattern LATIN_BRACKET = Pattern.compile("\\s*\\([A-Za-z]");
    /** In characters; with what is glued to it, a formula of this length is narrower than a phone's column. */
    private static final int LONGEST_GLUED = 22;

    /** Code of this many characters is not broken at its spaces: it is narrower than a phone's column. */
    private static final int LONGEST_WHOLE = 24;

    private static final Pattern CLOSING_SIGN = Pattern.compile("[.,;:!?)»…]");

    private static final Pattern SAFE_LINK =
            Pattern.compile("(?:https?://|mailto:|/(?!/)|#).*", Pattern.CASE_INSENSITIVE);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Markdown source;
    private final Setting setting;
    private final Library library;
    private final Formulas formulas;
    private final Words words;
    private final @Nullable Substitution substitution;
    private boolean namesFormulas;
    /** The terms whose English names this text has given. */
    private final Set<String> introduced = new HashSet<>();

    private final List<ContentError> errors = new ArrayList<>();
    private final Set<String> citations = new LinkedHashSet<>();

    MarkdownHtml(
            Markdown source,
            Setting setting,
            Library library,
            Formulas formulas,
            Words words,
            @Nullable Substitution substitution) {
        this.source = source;
        this.setting = setting;
        this.library = library;
        this.formulas = formulas;
        this.words = words;
        this.substitution = substitution;
    }

    /** What names a control or a column: screen readers then say the formulas in it as a line of text. */
    MarkdownHtml namingFormulas() {
        namesFormulas = true;
        return this;
    }

    /** The whole text. */
    String html() {
        return renderer().render(source.document()).strip();
    }

    /** The text without its paragraph's tags when it is one paragraph: for titles, options and definitions. */
    String inlineHtml() {
        var only = source.document().getFirstChild();
        return isOneParagraph() && only != null ? childrenHtml(only) : html();
    }

    boolean isOneParagraph() {
        var only = source.document().getFirstChild();
        return only instanceof Paragraph && only.getNext() == null;
    }

    /** The inside of one node. */
    String childrenHtml(Node parent) {
        var html = new StringBuilder();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            html.append(renderer().render(child));
        }
        return html.toString().strip();
    }

    List<ContentError> errors() {
        return errors;
    }

    /** Ids of references in the order of their first citation. */
    List<String> citations() {
        return List.copyOf(citations);
    }

    private HtmlRenderer renderer() {
        return HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .nodeRendererFactory(Nodes::new)
                .build();
    }

    private void error(Node node, String message) {
        errors.add(source.error(node, message));
    }

    /** Text with its marks replaced; {@code how} says how a value is written there. */
    private String fill(Node node, String text, Spelling how) {
        var matcher = Markdown.MARK.matcher(text);
        var filled = new StringBuilder(text.length());
        while (matcher.find()) {
            matcher.appendReplacement(
                    filled, Matcher.quoteReplacement(value(node, Integer.parseInt(matcher.group(1)), how)));
        }
        return matcher.appendTail(filled).toString();
    }

    private enum Spelling {
        TEXT,
        TEX,
        CODE
    }

    private String value(Node node, int index, Spelling how) {
        var expression = source.expressions().get(index);
        if (substitution == null) {
            return "{{" + expression + "}}";
        }
        try {
            return switch (how) {
                case TEXT -> substitution.text(expression);
                case TEX -> substitution.tex(expression);
                case CODE ->
                    expression.startsWith("=")
                            ? substitution.code(expression.substring(1).strip())
                            : "{{" + expression + "}}";
            };
        } catch (IllegalArgumentException e) {
            error(node, "{{" + expression + "}}: " + e.getMessage());
            return "{{" + expression + "}}";
        }
    }

    /** A number that a program named, for {@code :value{}}. */
    private Optional<Double> namedValue(Node node, Attributes attributes) {
        var unknown = attributes.unknown(Set.of("program", "name", "digits"), 0);
        var program = attributes.get("program");
        var name = attributes.get("name");
        if (unknown.isPresent() || program.isEmpty() || name.isEmpty()) {
            error(
                    node,
                    "write :value{program=Vectors name=norm digits=2}"
                            + unknown.map(u -> ", not " + u).orElse(""));
            return Optional.empty();
        }
        var found = library.program(setting.chapter(), program.get());
        if (found.isEmpty()) {
            error(node, "there is no program '" + program.get() + "' in this chapter");
            return Optional.empty();
        }
        var recorded = found.get().recorded();
        if (recorded.isEmpty()) {
            error(node, "nothing is recorded yet for the program '" + program.get() + "'");
            return Optional.empty();
        }
        var value = recorded.get().values().get(name.get());
        if (value == null) {
            error(
                    node,
                    "the program '" + program.get() + "' names no value '" + name.get() + "': it names "
                            + String.join(", ", recorded.get().values().keySet()));
        }
        return Optional.ofNullable(value);
    }

    private Optional<Integer> digits(Node node, Attributes attributes) {
        return attributes.get("digits").flatMap(text -> {
            if (text.matches("\\d|1[0-2]")) {
                return Optional.of(Integer.parseInt(text));
            }
            error(node, "digits is a whole number up to 12");
            return Optional.empty();
        });
    }

    private String formula(Node node, String tex, boolean display) {
        var values = VALUE.matcher(fill(node, tex, Spelling.TEX));
        var ready = new StringBuilder();
        while (values.find()) {
            var attributes = Attributes.parse(values.group(1));
            var digits = digits(node, attributes);
            var number = namedValue(node, attributes)
                    .map(value -> digits.isPresent()
                            ? RussianNumbers.fixed(value, digits.get())
                                    .replace("−", "-")
                                    .replace(",", "{,}")
                                    .replace("\u202f", "\\,")
                            : RussianNumbers.tex(value))
                    .orElse("?");
            values.appendReplacement(ready, Matcher.quoteReplacement(number));
        }
        var text = values.appendTail(ready).toString();
        return switch (formulas.render(text, display)) {
            case Formulas.Rendering.MathMl(var html) ->
                namesFormulas || isInHeaderCell(node)
                        ? html.replaceFirst(
                                "<math",
                                Matcher.quoteReplacement(
                                        "<math aria-label=\"" + Html.escape(FormulaText.of(text)) + '"'))
                        : html;
            case Formulas.Rendering.Invalid(var message) -> {
                error(node, "formula " + text.strip() + ": " + message);
                yield "<code class=\"content-error\">" + Html.escape(text) + "</code>";
            }
        };
    }

    /** A browser leaves formulas out of the name of a column unless they have names themselves. */
    private static boolean isInHeaderCell(Node node) {
        for (Node around = node.getParent(); around != null; around = around.getParent()) {
            if (around instanceof TableCell cell) {
                return cell.isHeader();
            }
        }
        return false;
    }

    private String anchorLink(String id) {
        return "<a class=\"anchor\" href=\"#" + id + "\" aria-label=\"" + Html.escape(words.say("content.anchor"))
                + "\">#</a>";
    }

    /** Our nodes, and those of the core that we write differently. */
    private final class Nodes extends CoreHtmlNodeRenderer {
        private final HtmlWriter html;

        Nodes(HtmlNodeRendererContext context) {
            super(context);
            this.html = context.getWriter();
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            Set<Class<? extends Node>> types = new LinkedHashSet<>(super.getNodeTypes());
            types.addAll(OURS);
            return types;
        }

        @Override
        public void render(Node node) {
            switch (node) {
                case Directive.Container container -> container(container);
                case Directive.Leaf leaf -> leaf(leaf);
                case Directive.Inline inline -> inline(inline);
                case Directive.Formula formula -> inlineFormula(formula);
                case Directive.DisplayFormula formula -> displayFormula(formula);
                case TableBlock table -> {
                    html.line();
                    html.raw("<div class=\"table-scroll\" tabindex=\"0\" role=\"group\" aria-label=\""
                            + Html.escape(words.say("content.table")) + "\"><table class=\"table\">");
                    visitChildren(table);
                    html.raw("</table></div>");
                    html.line();
                }
                case TableHead head -> wrap("thead", head);
                case TableBody body -> wrap("tbody", body);
                case TableRow row -> wrap("tr", row);
                case TableCell cell -> {
                    var align = switch (cell.getAlignment()) {
                        case RIGHT -> " data-align=\"end\"";
                        case CENTER -> " data-align=\"center\"";
                        case LEFT -> "";
                        case null -> "";
                    };
                    // an empty corner heads nothing
                    var heads = cell.isHeader() && cell.getFirstChild() != null;
                    var tag = heads ? "th" : "td";
                    html.raw('<' + tag + (heads ? " scope=\"col\"" : "") + align + '>');
                    visitChildren(cell);
                    html.raw("</" + tag + '>');
                }
                default -> super.render(node);
            }
        }

        private void wrap(String tag, Node node) {
            html.raw('<' + tag + '>');
            visitChildren(node);
            html.raw("</" + tag + '>');
        }

        @Override
        public void visit(Heading heading) {
            var anchor = setting.anchors().get(heading);
            var tag = "h" + heading.getLevel();
            html.line();
            html.raw('<' + tag + (anchor == null ? "" : " id=\"" + anchor.id() + '"') + '>');
            visitChildren(heading);
            if (anchor != null) {
                html.raw(anchorLink(anchor.id()));
            }
            html.raw("</" + tag + '>');
            html.line();
        }

        @Override
        public void visit(Paragraph paragraph) {
            var anchor = setting.anchors().get(paragraph);
            if (anchor == null) {
                super.visit(paragraph);
                return;
            }
            html.line();
            html.raw("<p id=\"" + anchor.id() + "\">");
            visitChildren(paragraph);
            html.raw("</p>");
            html.line();
        }

        @Override
        public void visit(Text text) {
            var literal = text.getLiteral();
            glossed(fill(text, literal.substring(closing(text), opening(text)), Spelling.TEXT));
        }

        /** An English name that the author gives in brackets looks and is pronounced like those that the glossary gives. */
        private void glossed(String text) {
            int from = 0;
            var matcher = ENGLISH_BRACKET.matcher(text);
            while (matcher.find()) {
                running(text.substring(from, matcher.start()));
                html.raw("(<span class=\"term-english\" lang=\"en\">" + Html.escape(matcher.group(1)) + "</span>)");
                from = matcher.end();
            }
            running(text.substring(from));
        }

        /** A span and not a sign keeps the parts of a hyphenated word together, for a sign would be searched for and copied. */
        private void running(String text) {
            int from = 0;
            var matcher = SHORT_HYPHENATED.matcher(text);
            while (matcher.find()) {
                html.text(text.substring(from, matcher.start()));
                html.raw("<span class=\"glued\">" + Html.escape(matcher.group()) + "</span>");
                from = matcher.end();
            }
            html.text(text.substring(from));
        }

        /** A browser may break a line before and after any formula, so what belongs to it is kept by a span around both. */
        private void inlineFormula(Directive.Formula formula) {
            var math = formula(formula, formula.tex, false);
            var before = formula.getPrevious() instanceof Text text
                    ? text.getLiteral().substring(opening(text))
                    : "";
            if (followsSpace(formula, before)) {
                math = math.replaceFirst(" display=\"inline\"", " display=\"inline\" data-after-space");
            }
            var after =
                    formula.getNext() instanceof Text text ? text.getLiteral().substring(0, closing(text)) : "";
            // a long formula needs the line for itself
            boolean fits = FormulaText.of(formula.tex).length() <= LONGEST_GLUED;
            html.raw(
                    !fits || (before.isEmpty() && after.isEmpty())
                            ? Html.escape(before) + math + Html.escape(after)
                            : "<span class=\"glued\">" + Html.escape(before) + math + Html.escape(after) + "</span>");
        }

        private static boolean followsSpace(Directive.Formula formula, String before) {
            var text =
                    before.isEmpty() && formula.getPrevious() instanceof Text previous ? previous.getLiteral() : before;
            return !text.isEmpty() && " \u00a0".indexOf(text.charAt(text.length() - 1)) >= 0;
        }

        /** How much of a text's beginning belongs to the formula before it: punctuation, an ending, a dash. */
        private static int closing(Text text) {
            var matcher = CLOSING.matcher(text.getLiteral());
            return text.getPrevious() instanceof Directive.Formula && matcher.lookingAt() ? matcher.end() : 0;
        }

        /** Where the end of a text begins that belongs to the formula after it: a bracket, a short word. */
        private static int opening(Text text) {
            var literal = text.getLiteral();
            if (!(text.getNext() instanceof Directive.Formula)) {
                return literal.length();
            }
            var matcher = OPENING.matcher(literal).region(closing(text), literal.length());
            return matcher.find() ? matcher.start() : literal.length();
        }

        @Override
        public void visit(Code code) {
            var literal = fill(code, code.getLiteral(), Spelling.CODE);
            boolean opened = code.getPrevious() instanceof Text previous
                    && (previous.getLiteral().endsWith("(")
                            || previous.getLiteral().endsWith("«"));
            boolean closed = code.getNext() instanceof Text next
                    && CLOSING_SIGN.matcher(next.getLiteral()).lookingAt();
            html.raw("<code" + (literal.length() <= LONGEST_WHOLE ? " data-whole-line" : "")
                    + (opened ? " data-opened" : "") + (closed ? " data-closed" : "") + '>' + Html.escape(literal)
                    + "</code>");
        }

        @Override
        public void visit(FencedCodeBlock block) {
            var language = block.getInfo() == null ? "" : block.getInfo().strip();
            if (!CodeColours.isKnown(language)) {
                error(
                        block,
                        "name the language after the backquotes: java, python, go or text, not '" + language + "'");
            }
            var literal = fill(block, block.getLiteral(), Spelling.CODE);
            html.line();
            html.raw(code(language, literal.endsWith("\n") ? literal.substring(0, literal.length() - 1) : literal));
            html.line();
        }

        @Override
        public void visit(IndentedCodeBlock block) {
            error(block, "indented by four spaces or more: code is written between backquotes, text is not indented");
        }

        @Override
        public void visit(Link link) {
            var destination = link.getDestination();
            if (!SAFE_LINK.matcher(destination).matches()) {
                error(
                        link,
                        "a link may lead to http(s), mailto, an address of this site or #id, not '" + destination
                                + "'");
            } else if (destination.startsWith("#") && !setting.onPage()) {
                error(link, "a link to a place of another page is written :ref[…]{" + destination + "}");
            } else if (destination.startsWith("#")
                    && library.anchors
                            .inSection(setting.chapter(), setting.section(), destination.substring(1))
                            .isEmpty()) {
                error(link, "this section has no " + destination);
            }
            var external = destination.startsWith("http");
            html.raw("<a href=\"" + Html.escape(destination) + '"' + (external ? " rel=\"noopener\"" : "")
                    + (readsAsAddress(link) ? " data-address>" : ">"));
            visitChildren(link);
            html.raw("</a>");
        }

        /** On paper an address is written after its words, unless the words are the address. */
        private static boolean readsAsAddress(Link link) {
            return link.getFirstChild() instanceof Text text
                    && text.getNext() == null
                    && link.getDestination()
                            .replaceFirst("https?://", "")
                            .startsWith(text.getLiteral().replaceFirst("https?://", ""));
        }

        @Override
        public void visit(Image image) {
            error(image, "drawings are written as :::figure{src=… alt=…}");
        }

        private void displayFormula(Directive.DisplayFormula formula) {
            var anchor = setting.anchors().get(formula);
            var math = formula(formula, formula.tex, true);
            html.line();
            html.raw("<div class=\"formula\" data-tex=\"" + Html.escape(fill(formula, formula.tex, Spelling.TEX)) + '"'
                    + (anchor == null ? "" : " id=\"" + anchor.id() + '"') + '>');
            html.raw(math);
            if (anchor != null && anchor.kind() == Anchors.Kind.FORMULA) {
                html.raw("<span class=\"formula-number\">(" + anchor.number() + ")</span>");
            }
            if (anchor != null) {
                html.raw(anchorLink(anchor.id()));
            }
            html.raw("</div>");
            html.line();
        }

        private void container(Directive.Container container) {
            html.line();
            switch (container.name) {
                case "definition" -> block(container, "def");
                case "theorem", "example", "warning", "history", "keypoints", "question" ->
                    block(container, container.name);
                case "proof" -> {
                    html.raw("<details class=\"proof\"><summary>" + words.say("content.proof") + "</summary>");
                    visitChildren(container);
                    html.raw("<span class=\"proof-end\" aria-hidden=\"true\">∎</span></details>");
                }
                case "margin" -> {
                    html.raw("<aside class=\"margin margin-note\" role=\"note\">");
                    visitChildren(container);
                    html.raw("</aside>");
                }
                case "figure" -> figure(container);
                case "interactive" -> interactive(container);
                default -> {
                    // an unknown name was reported when the text was read; its text is still worth reading
                    visitChildren(container);
                }
            }
            html.line();
        }

        private void block(Directive.Container container, String cssClass) {
            var anchor = setting.anchors().get(container);
            var given = container.attributes.get("title").map(Typography::set);
            String title;
            if (anchor != null && !anchor.number().isEmpty()) {
                title = words.say("content." + anchor.kind().key())
                        + '\u00a0'
                        + anchor.number()
                        + given.map(text -> ". " + text).orElse("");
            } else {
                var name = words.say("content." + container.name);
                title = given.map(text -> container.name.equals("keypoints") ? text : name + ". " + text)
                        .orElse(name);
            }
            html.raw("<div class=\"block " + cssClass + "\" data-block=\"" + container.name + '"'
                    + (anchor == null ? "" : " id=\"" + anchor.id() + '"') + '>');
            if (!container.name.equals("question")) {
                html.raw("<p class=\"block-title\">" + Html.escape(title) + "</p>");
            }
            if (anchor != null) {
                html.raw(anchorLink(anchor.id()));
            }
            visitChildren(container);
            html.raw("</div>");
        }

        private void caption(Directive.Container container, Anchors.@Nullable Anchor anchor) {
            html.raw("<figcaption>");
            if (anchor != null) {
                html.raw("<strong>" + words.say("content.figure") + '\u00a0' + anchor.number() + ".</strong> ");
            }
            for (Node child = container.getFirstChild(); child != null; child = child.getNext()) {
                if (child instanceof Paragraph) {
                    visitChildren(child);
                    html.raw(" ");
                } else {
                    context.render(child);
                }
            }
            html.raw("</figcaption>");
        }

        private void figure(Directive.Container container) {
            var anchor = setting.anchors().get(container);
            var alt = container.attributes.get("alt").orElse("");
            var path = library.chapterFolders.getOrDefault(setting.chapter(), "") + "figures/"
                    + container.attributes.get("src").orElse("");
            html.raw("<figure class=\"figure\"" + (anchor == null ? "" : " id=\"" + anchor.id() + '"') + '>');
            var drawing = library.files.optionalText(path);
            if (drawing.isEmpty()) {
                error(container, "there is no drawing " + path);
            } else {
                try {
                    html.raw(Drawings.inline(drawing.get(), alt));
                } catch (IllegalArgumentException e) {
                    error(container, path + ": " + e.getMessage());
                }
            }
            caption(container, anchor);
            if (anchor != null) {
                html.raw(anchorLink(anchor.id()));
            }
            html.raw("</figure>");
        }

        private void interactive(Directive.Container container) {
            var anchor = setting.anchors().get(container);
            var name = container.attributes.get("name").orElse("");
            var path = library.chapterFolders.getOrDefault(setting.chapter(), "") + "figures/" + name + ".yml";
            Map<String, Object> parameters = new LinkedHashMap<>();
            if (library.files.has(path)) {
                try {
                    var fields = Fields.parse(path, library.files.text(path));
                    fields.keys().forEach(key -> parameters.put(key, fields.typed(key)));
                } catch (BrokenContentException e) {
                    errors.addAll(e.errors());
                }
            }
            html.raw("<figure class=\"figure\" data-figure=\"" + Html.escape(name) + '"'
                    + (anchor == null ? "" : " id=\"" + anchor.id() + '"') + '>');
            html.raw(ProgramHtml.json("figure-parameters", JSON.writeValueAsString(parameters)));
            html.raw("<p class=\"figure-text\">"
                    + Html.escape(Typography.set(container.attributes.get("alt").orElse(""))) + "</p>");
            caption(container, anchor);
            if (anchor != null) {
                html.raw(anchorLink(anchor.id()));
            }
            html.raw("</figure>");
        }

        private void leaf(Directive.Leaf leaf) {
            html.line();
            switch (leaf.name) {
                case "program" -> program(leaf);
                case "exercise" -> exercise(leaf);
                default -> {
                    // reported when the text was read
                }
            }
            html.line();
        }

        private void program(Directive.Leaf leaf) {
            var name = Manuscript.programName(leaf.attributes);
            var found = library.program(setting.chapter(), name);
            if (found.isEmpty()) {
                error(leaf, "there is no program code/" + name + ".java in this chapter");
                return;
            }
            var program = found.get();
            var raw = library.files.text(library.chapterFolders.get(setting.chapter()) + "code/" + program.fileName());
            var regionName = leaf.attributes.get("region");
            var region = regionName.flatMap(wanted -> Regions.find(raw, wanted));
            if (regionName.isPresent() && region.isEmpty()) {
                error(leaf, program.fileName() + " has no region '" + regionName.get() + "'");
                return;
            }
            html.raw(ProgramHtml.of(
                    program,
                    region,
                    others(program, regionName),
                    Optional.ofNullable(setting.anchors().get(leaf)),
                    leaf.attributes.get("title").map(Typography::set),
                    Manuscript.showsOutput(leaf),
                    words));
        }

        /** The same lines in other languages; the whole program where it has no region of that name. */
        private SortedMap<String, String> others(Program program, Optional<String> regionName) {
            var folder = library.chapterFolders.get(setting.chapter()) + "code/";
            SortedMap<String, String> shown =
                    new TreeMap<>(Comparator.reverseOrder()); // Python before Go, as more readers know it
            program.others()
                    .forEach((language, whole) -> shown.put(
                            language,
                            regionName
                                    .flatMap(name ->
                                            Regions.find(library.files.text(folder + program.fileName(language)), name))
                                    .map(Regions.Region::text)
                                    .orElse(whole)));
            return shown;
        }

        private void exercise(Directive.Leaf leaf) {
            var slug = leaf.attributes.get("slug").orElse("");
            var place = library.exercises.get(slug);
            if (place == null) {
                // reported when the text was read
                return;
            }
            html.raw("<section class=\"exercise exercise-panel\" id=\"ex-" + slug + "\" data-exercise=\"" + slug
                    + "\" hx-get=\"/exercises/" + slug
                    + "/panel\" hx-trigger=\"intersect once\" hx-swap=\"innerHTML\"><header><strong>"
                    + words.say("content.exercise") + '\u00a0' + place.number() + ". "
                    + Html.escape(Typography.set(place.title()))
                    + "</strong></header><div class=\"exercise-body\"><a href=\"/exercises/"
                    + slug + "\">" + words.say("content.exercise.open") + "</a></div></section>");
        }

        private void inline(Directive.Inline inline) {
            switch (inline.name) {
                case "term" -> term(inline);
                case "ref" -> reference(inline);
                case "cite" -> cite(inline);
                case "value" ->
                    namedValue(inline, inline.attributes).ifPresent(value -> {
                        var digits = digits(inline, inline.attributes);
                        html.raw("<span class=\"value\">"
                                + (digits.isPresent()
                                        ? RussianNumbers.fixed(value, digits.get())
                                        : RussianNumbers.text(value))
                                + "</span>");
                    });
                default ->
                    error(
                            inline,
                            "':" + inline.name + "' is no directive: in a line there are " + String.join(", ", INLINE));
            }
        }

        private void term(Directive.Inline inline) {
            var id = inline.attributes.words().size() == 1
                    ? inline.attributes.words().getFirst()
                    : "";
            var term = library.terms.get(id);
            if (term == null || inline.attributes.unknown(Set.of(), 1).isPresent()) {
                error(inline, "the glossary has no term '" + (id.isEmpty() ? inline.attributes.rest() : id) + "'");
                html.text(inline.label);
                return;
            }
            var label = inline.label.isEmpty() ? term.fields().text("term") : inline.label;
            html.raw("<a class=\"term\" href=\"/glossary#" + id + "\" data-preview>");
            html.text(Typography.set(fill(inline, label, Spelling.TEXT)));
            html.raw("</a>");
            if (introduces(id, term) && !givesEnglishItself(inline)) {
                english(inline, label, term.fields().text("english"));
            }
        }

        /** The English name in brackets; where the term stands in brackets already, after a comma. */
        private void english(Directive.Inline inline, String label, String names) {
            var others = Stream.of(names.split(", ", -1))
                    .filter(name -> !name.equalsIgnoreCase(label))
                    .collect(Collectors.joining(", "));
            if (others.isEmpty()) {
                return;
            }
            boolean bracketed = inline.getPrevious() instanceof Text before
                    && before.getLiteral().endsWith("(");
            html.raw(bracketed ? ", " : "\u00a0(");
            html.raw("<span class=\"term-english\" lang=\"en\">");
            html.text(others);
            html.raw("</span>");
            html.raw(bracketed ? "" : ")");
        }

        /** Whether this is the first use of the term in the section that the glossary says introduces it. */
        private boolean introduces(String id, Library.TermSource term) {
            return setting.onPage()
                    && term.chapter().equals(setting.chapter())
                    && term.fields().text("section").equals(setting.section())
                    && introduced.add(id);
        }

        /** Whether the author goes on with a bracket in Latin letters, such as {@code (bias)}. */
        private static boolean givesEnglishItself(Node inline) {
            return inline.getNext() instanceof Text next
                    && LATIN_BRACKET.matcher(next.getLiteral()).lookingAt();
        }

        private void reference(Directive.Inline inline) {
            switch (library.find(setting.chapter(), setting.section(), inline.attributes)) {
                case Library.Found.Missing(var message) -> {
                    error(inline, message);
                    html.text(inline.label);
                }
                case Library.Found.Place(var anchor) -> {
                    html.raw("<a class=\"reference xref\" href=\"" + setting.address(anchor) + "\" data-preview>");
                    html.text(referenceText(inline, anchor));
                    html.raw("</a>");
                }
            }
        }

        private String referenceText(Directive.Inline inline, Anchors.Anchor anchor) {
            boolean bare = inline.attributes.words().contains("bare");
            var label = Typography.set(fill(inline, inline.label, Spelling.TEXT));
            if (anchor.kind() == Anchors.Kind.HEADING || anchor.kind() == Anchors.Kind.PLACE || bare) {
                return label.isEmpty() ? '«' + anchor.title() + '»' : label;
            }
            var number = anchor.kind() == Anchors.Kind.FORMULA ? '(' + anchor.number() + ')' : anchor.number();
            return (label.isEmpty() ? words.say("content." + anchor.kind().key() + ".lower") : label)
                    + '\u00a0'
                    + number;
        }

        private void cite(Directive.Inline inline) {
            var id = inline.attributes.words().size() == 1
                    ? inline.attributes.words().getFirst()
                    : "";
            if (!library.references.containsKey(id)) {
                error(inline, "sources.yml has no '" + id + "'");
                return;
            }
            if (!setting.onPage()) {
                error(inline, "sources are cited in the text of a section, where their list is");
                return;
            }
            citations.add(id);
            int number = List.copyOf(citations).indexOf(id) + 1;
            html.raw("<a class=\"citation cite\" href=\"#src-" + id + "\">[" + number
                    + (inline.label.isEmpty() ? "" : ", " + Html.escape(Typography.set(inline.label))) + "]</a>");
        }
    }

    static String code(String language, String source) {
        return CodeColours.block(language, source).toString();
    }
}
