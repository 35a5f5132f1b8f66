package app.gradient.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** A section as its author wrote it: front matter read, text parsed, blocks checked and numbered, typography set. Nothing is rendered yet. */
final class Manuscript {
    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\n(.*?)\\n---\\n", Pattern.DOTALL);
    private static final Pattern HEADING_ID = Pattern.compile("\\s*\\{#([^}]*)}\\s*$");
    private static final Map<String, Set<String>> CONTAINERS = Map.of(
            "definition", Set.of("title"),
            "theorem", Set.of("title"),
            "proof", Set.of(),
            "example", Set.of("title"),
            "warning", Set.of("title"),
            "history", Set.of("title"),
            "margin", Set.of(),
            "keypoints", Set.of("title"),
            "question", Set.of("title"));
    private static final Map<String, Set<String>> FIGURES =
            Map.of("figure", Set.of("src", "alt", "title"), "interactive", Set.of("name", "alt", "title"));
    private static final Map<String, Set<String>> LEAVES =
            Map.of("program", Set.of("file", "region", "title", "output"), "exercise", Set.of("slug"));

    /** Every directive there is, by the colons and the name that open it. */
    static Set<String> directives() {
        Set<String> all = new TreeSet<>();
        CONTAINERS.keySet().forEach(name -> all.add(":::" + name));
        FIGURES.keySet().forEach(name -> all.add(":::" + name));
        LEAVES.keySet().forEach(name -> all.add("::" + name));
        MarkdownHtml.INLINE.forEach(name -> all.add(':' + name));
        return all;
    }

    final String file;
    final String chapter;
    final String number;
    final String slug;
    final String title;
    final String lead;
    final int minutes;
    final List<String> concepts;
    final Markdown text;
    final Map<Node, Anchors.Anchor> anchors = new IdentityHashMap<>();
    final List<String> exercises = new ArrayList<>();
    final List<String> programs = new ArrayList<>();

    private final List<ContentError> errors;
    private final Map<Anchors.Kind, Integer> counts = new EnumMap<>(Anchors.Kind.class);
    private final Map<String, Node> ids = new HashMap<>();

    private Manuscript(
            String file, String chapter, String number, Fields front, Markdown text, List<ContentError> errors) {
        this.file = file;
        this.chapter = chapter;
        this.number = number;
        this.slug = front.text("slug");
        if (!Attributes.ID.matcher(slug).matches()) {
            throw front.wrong("slug", "must be lower-case Latin words joined by hyphens");
        }
        this.title = front.text("title");
        this.lead = front.text("lead", "");
        this.minutes = front.integer("minutes", 1, 600);
        this.concepts = front.texts("concepts");
        front.end();
        this.text = text;
        this.errors = errors;
    }

    /**
     * Reads one section; mistakes in its text are added to {@code errors}, and reading goes on.
     *
     * @throws BrokenContentException if the front matter will not do
     */
    static Manuscript read(String file, String chapter, String number, String source, List<ContentError> errors) {
        var front = FRONT_MATTER.matcher(source);
        if (!front.find()) {
            throw new BrokenContentException(file, 1, "a section starts with front matter between two lines ---");
        }
        var fields = Fields.parse(file, front.group(1), 1);
        int offset = (int) front.group().lines().count();
        var text = Markdown.parse(file, offset, source.substring(front.end()));
        var manuscript = new Manuscript(file, chapter, number, fields, text, errors);
        manuscript.readBlocks();
        return manuscript;
    }

    private void error(Node node, String message) {
        errors.add(text.error(node, message));
    }

    private void readBlocks() {
        Markdown.walk(text.document(), node -> {
            switch (node) {
                case Heading heading -> heading(heading);
                case Directive.Container container -> container(container);
                case Directive.Leaf leaf -> leaf(leaf);
                case Directive.DisplayFormula formula -> displayFormula(formula);
                case Text words -> Typography.mistakeIn(words.getLiteral()).ifPresent(message -> error(words, message));
                default -> {
                    // nothing of its own to check
                }
            }
        });
        paragraphs();
        setType(text.document());
    }

    /** Sets typography in every run of text under a node. */
    static void setType(Node document) {
        Markdown.walk(document, node -> {
            if (node instanceof Paragraph || node instanceof Heading || node instanceof TableCell) {
                Typography.set(node);
            }
        });
    }

    private void heading(Heading heading) {
        if (heading.getLevel() == 1) {
            error(heading, "headings of a section start at ##: its title is in the front matter");
        }
        Optional<String> given = Optional.empty();
        if (heading.getLastChild() instanceof Text last) {
            var id = HEADING_ID.matcher(last.getLiteral());
            if (id.find()) {
                given = Optional.of(id.group(1));
                last.setLiteral(last.getLiteral().substring(0, id.start()));
            }
        }
        var title = plainText(heading);
        place(heading, Anchors.Kind.HEADING, given.orElseGet(() -> Transliteration.slug(title)), "", title);
    }

    private void container(Directive.Container container) {
        if (!container.closed) {
            error(container, ":::" + container.name + " is never closed by " + ":".repeat(container.colons));
        }
        var keys =
                CONTAINERS.containsKey(container.name) ? CONTAINERS.get(container.name) : FIGURES.get(container.name);
        if (keys == null) {
            error(
                    container,
                    "':::" + container.name + "' is no block: there are "
                            + String.join(
                                    ", ", CONTAINERS.keySet().stream().sorted().toList()) + ", figure, interactive");
            return;
        }
        container
                .attributes
                .unknown(keys, 0)
                .ifPresent(what -> error(container, ":::" + container.name + " does not know '" + what + "'"));
        switch (container.name) {
            case "definition" -> numbered(container, Anchors.Kind.DEFINITION, "def", container.attributes);
            case "theorem" -> numbered(container, Anchors.Kind.THEOREM, "thm", container.attributes);
            case "example" -> numbered(container, Anchors.Kind.EXAMPLE, "exa", container.attributes);
            case "figure", "interactive" -> {
                var source = container.name.equals("figure") ? "src" : "name";
                for (var key : List.of(source, "alt")) {
                    if (container.attributes.get(key).isEmpty()) {
                        error(container, ":::" + container.name + " needs " + key + "=…");
                    }
                }
                numbered(container, Anchors.Kind.FIGURE, "fig", container.attributes);
            }
            case "proof" -> {
                if (!(container.getParent() instanceof Directive.Container parent && parent.name.equals("theorem"))) {
                    error(container, ":::proof belongs inside :::theorem");
                }
            }
            default -> container.attributes.id().ifPresent(id -> place(container, Anchors.Kind.PLACE, id, "", ""));
        }
    }

    private void numbered(Node node, Anchors.Kind kind, String prefix, Attributes attributes) {
        int count = counts.merge(kind, 1, Integer::sum);
        var title = attributes.get("title").map(Typography::set).orElse("");
        var id = attributes
                .id()
                .orElseGet(() ->
                        unique(title.isEmpty() ? prefix + '-' + count : prefix + '-' + Transliteration.slug(title)));
        place(node, kind, id, number + '.' + count, title);
    }

    private void leaf(Directive.Leaf leaf) {
        var keys = LEAVES.get(leaf.name);
        if (keys == null) {
            var hint = CONTAINERS.containsKey(leaf.name) || FIGURES.containsKey(leaf.name)
                    ? ": it holds text, so write :::" + leaf.name + " … :::"
                    : ": there are program and exercise";
            error(leaf, "'::" + leaf.name + "' is no block of one line" + hint);
            return;
        }
        leaf.attributes
                .unknown(keys, 0)
                .ifPresent(what -> error(leaf, "::" + leaf.name + " does not know '" + what + "'"));
        if (leaf.name.equals("program")) {
            var name = programName(leaf.attributes);
            if (name.isEmpty()) {
                error(leaf, "::program needs file=Name.java");
                return;
            }
            if (!programs.contains(name)) {
                programs.add(name);
            }
            int count = counts.merge(Anchors.Kind.PROGRAM, 1, Integer::sum);
            var id = leaf.attributes
                    .id()
                    .orElseGet(() -> "program-" + name.toLowerCase(Locale.ROOT)
                            + leaf.attributes
                                    .get("region")
                                    .map(region -> '-' + region)
                                    .orElse(""));
            place(
                    leaf,
                    Anchors.Kind.PROGRAM,
                    id,
                    number + '.' + count,
                    leaf.attributes.get("title").map(Typography::set).orElse(""));
        } else {
            var slugOfExercise = leaf.attributes.get("slug").orElse("");
            if (slugOfExercise.isEmpty()) {
                error(leaf, "::exercise needs slug=…");
                return;
            }
            exercises.add(slugOfExercise);
            place(leaf, Anchors.Kind.EXERCISE, "ex-" + slugOfExercise, number + '.' + exercises.size(), "");
        }
    }

    static String programName(Attributes attributes) {
        var file = attributes.get("file").orElse("");
        return file.endsWith(".java") ? file.substring(0, file.length() - ".java".length()) : "";
    }

    /** A program's output stands under the last piece of it that the section shows, unless the author says otherwise. */
    static boolean showsOutput(Directive.Leaf leaf) {
        var said = leaf.attributes.get("output");
        if (said.isPresent()) {
            return said.get().equals("yes");
        }
        Node root = leaf;
        while (root.getParent() != null) {
            root = root.getParent();
        }
        List<Directive.Leaf> same = new ArrayList<>();
        Markdown.walk(root, node -> {
            if (node instanceof Directive.Leaf other
                    && other.name.equals("program")
                    && other.attributes.get("file").equals(leaf.attributes.get("file"))) {
                same.add(other);
            }
        });
        return same.getLast() == leaf;
    }

    private void displayFormula(Directive.DisplayFormula formula) {
        if (!formula.closed) {
            error(formula, "the formula is never closed by $$");
        }
        formula.attributes
                .unknown(Set.of(), 0)
                .ifPresent(what -> error(formula, "a formula does not know '" + what + "'"));
        if (formula.attributes.id().isPresent()) {
            int count = counts.merge(Anchors.Kind.FORMULA, 1, Integer::sum);
            place(formula, Anchors.Kind.FORMULA, formula.attributes.id().get(), number + '.' + count, "");
        } else {
            place(formula, Anchors.Kind.PLACE, unique("f-" + hash(formula.tex)), "", "");
        }
    }

    /** Paragraphs have places too, for notes and bookmarks; the id follows the words, so that moving a paragraph keeps it. */
    private void paragraphs() {
        Markdown.walk(text.document(), node -> {
            if (node instanceof Paragraph && node.getParent() == text.document()) {
                place(node, Anchors.Kind.PLACE, unique("p-" + hash(plainText(node))), "", "");
            }
        });
    }

    private String unique(String id) {
        var candidate = id;
        for (int i = 2; ids.containsKey(candidate); i++) {
            candidate = id + '-' + i;
        }
        return candidate;
    }

    private void place(Node node, Anchors.Kind kind, String id, String label, String name) {
        if (!Attributes.ID.matcher(id).matches()) {
            error(node, "an id is lower-case Latin letters, digits and hyphens, not '" + id + "'");
            return;
        }
        var before = ids.putIfAbsent(id, node);
        if (before != null) {
            error(node, "#" + id + " is already on line " + text.lineOf(before) + ": give this one an id of its own");
            return;
        }
        anchors.put(node, new Anchors.Anchor(kind, id, label, name, chapter, slug));
    }

    private static String hash(String words) {
        var crc = new CRC32();
        crc.update(words.replaceAll("\\s+", " ").getBytes(StandardCharsets.UTF_8));
        return Long.toString(crc.getValue(), 36);
    }

    /** The words under a node, formulas as TeX: what ids are made of, so a formula's looks must not matter. */
    static String plainText(Node parent) {
        return words(parent, tex -> tex);
    }

    /** The words under a node as one reads them, formulas included. A reference has no words of its own and leaves no hole. */
    static String readableText(Node parent) {
        return words(parent, FormulaText::of)
                .replaceAll("[ \u00a0]*\\([ \u00a0]*\\)", "")
                .replaceAll("[ \u00a0]+(?=[.,;:!?)»])", "");
    }

    private static String words(Node parent, UnaryOperator<String> formulas) {
        var words = new StringBuilder();
        Markdown.walk(parent, node -> {
            switch (node) {
                case Text text -> words.append(text.getLiteral());
                case Code code -> words.append(code.getLiteral());
                case SoftLineBreak ignored -> words.append(' ');
                case Directive.Formula formula -> words.append(formulas.apply(formula.tex));
                case Directive.DisplayFormula formula ->
                    words.append(' ').append(formulas.apply(formula.tex)).append(' ');
                case Directive.Inline inline -> words.append(inline.label);
                case FencedCodeBlock ignored -> words.append(' ');
                case Paragraph ignored -> words.append(words.isEmpty() ? "" : " ");
                case TableCell ignored -> words.append(' ');
                default -> {
                    // holds no words of its own
                }
            }
        });
        return words.toString().strip();
    }

    /** Ids in use, for those that are added later. */
    Set<String> ids() {
        return new HashSet<>(ids.keySet());
    }
}
