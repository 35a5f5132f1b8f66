package app.gradient.content;

import app.gradient.platform.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.node.Heading;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** A piece of the course's Markdown outside a section's page: a statement, a hint, a definition. Parsed once, rendered as often as numbers change. */
public final class Prose {
    private static final Set<String> BLOCKS =
            Set.of("definition", "theorem", "proof", "example", "warning", "history", "keypoints", "figure");

    private final Markdown text;
    private final MarkdownHtml.Setting setting;
    private final Library library;
    private final Formulas formulas;
    private final Words words;

    Prose(Markdown text, MarkdownHtml.Setting setting, Library library, Formulas formulas, Words words) {
        this.text = text;
        this.setting = setting;
        this.library = library;
        this.formulas = formulas;
        this.words = words;
        check();
        Manuscript.setType(text.document());
    }

    private void check() {
        List<ContentError> errors = new ArrayList<>();
        Markdown.walk(text.document(), node -> {
            switch (node) {
                case Directive.Container container -> {
                    if (!BLOCKS.contains(container.name)) {
                        errors.add(text.error(container, "':::" + container.name + "' has no place in this text"));
                    }
                    if (!container.closed) {
                        errors.add(text.error(container, ":::" + container.name + " is never closed"));
                    }
                }
                case Directive.Leaf leaf ->
                    errors.add(text.error(leaf, "'::" + leaf.name + "' has no place in this text"));
                case Heading heading -> {
                    if (heading.getLevel() < 3) {
                        errors.add(text.error(heading, "headings of this text start at ###"));
                    }
                }
                case Text words ->
                    Typography.mistakeIn(words.getLiteral())
                            .ifPresent(message -> errors.add(text.error(words, message)));
                default -> {
                    // nothing to check
                }
            }
        });
        if (!errors.isEmpty()) {
            throw new BrokenContentException(errors);
        }
    }

    /** Whether any number is to be put in. */
    public boolean isTemplate() {
        return !text.expressions().isEmpty();
    }

    /** Safe HTML of a text without <code>{{…}}</code>. */
    public Html html() {
        return render(renderer(null)).html();
    }

    /** Safe HTML with numbers put in. */
    public Html html(Substitution substitution) {
        return render(renderer(substitution)).html();
    }

    /** As {@link #html()}, without the tags of the paragraph when there is only one. */
    public Html inlineHtml() {
        return render(renderer(null)).inlineHtml();
    }

    /** As {@link #html(Substitution)}, without the tags of the paragraph when there is only one. */
    public Html inlineHtml(Substitution substitution) {
        return render(renderer(substitution)).inlineHtml();
    }

    /** As {@link #inlineHtml(Substitution)}, for what names a control: formulas in it have names that screen readers say. */
    public Html labelHtml(Substitution substitution) {
        return render(renderer(substitution).namingFormulas()).inlineHtml();
    }

    /** The words without markup, for search. */
    public String plainText() {
        return Manuscript.readableText(text.document());
    }

    private record Rendered(Html html, Html inlineHtml) {}

    private MarkdownHtml renderer(@Nullable Substitution substitution) {
        return new MarkdownHtml(text, setting, library, formulas, words, substitution);
    }

    private static Rendered render(MarkdownHtml renderer) {
        var inline = renderer.inlineHtml();
        var whole = inline.isEmpty() || renderer.isOneParagraph() ? "<p>" + inline + "</p>" : inline;
        if (!renderer.errors().isEmpty()) {
            throw new BrokenContentException(renderer.errors());
        }
        return new Rendered(inline.isEmpty() ? Html.EMPTY : Html.written(whole), Html.written(inline));
    }
}
