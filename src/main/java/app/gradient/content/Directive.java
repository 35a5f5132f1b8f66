package app.gradient.content;

import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;

/** Our own nodes in a Markdown tree. */
final class Directive {
    private Directive() {}

    /** {@code :::name{…}} up to its closing colons; its children are any blocks. */
    static final class Container extends CustomBlock {
        final String name;
        final Attributes attributes;
        final int colons;
        boolean closed;

        Container(String name, Attributes attributes, int colons) {
            this.name = name;
            this.attributes = attributes;
            this.colons = colons;
        }
    }

    /** {@code ::name{…}} on a line of its own. */
    static final class Leaf extends CustomBlock {
        final String name;
        final Attributes attributes;

        Leaf(String name, Attributes attributes) {
            this.name = name;
            this.attributes = attributes;
        }
    }

    /** {@code :name[label]{…}} in a line; the label is plain text, empty when not given. */
    static final class Inline extends CustomNode {
        final String name;
        final String label;
        final Attributes attributes;

        Inline(String name, String label, Attributes attributes) {
            this.name = name;
            this.label = label;
            this.attributes = attributes;
        }
    }

    /** {@code $…$}. */
    static final class Formula extends CustomNode {
        final String tex;

        Formula(String tex) {
            this.tex = tex;
        }
    }

    /** {@code $$…$$}, numbered when its attributes give it an id. */
    static final class DisplayFormula extends CustomBlock {
        String tex = "";
        Attributes attributes = Attributes.NONE;
        boolean closed;
    }
}
