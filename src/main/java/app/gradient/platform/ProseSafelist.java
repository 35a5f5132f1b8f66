package app.gradient.platform;

import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/**
 * What a hint of the course is made of. No element here loads, sends or runs anything by itself, no attribute is one that htmx or
 * our own scripts act on without a click, and addresses stay within the site or are of the web.
 */
final class ProseSafelist extends Safelist {
    /** Stands for our own site while addresses are looked at. */
    static final String BASE = "https://site.invalid/";

    /** Of the site, and plain: a browser reads a backslash as a slash. */
    private static final Pattern LOCAL = Pattern.compile("[/#][\\p{L}\\p{N}/#?=&.,_~%:-]*");

    /** A dialogue, a toast or a page's frame could pass for ours. */
    private static final Pattern CLASSES =
            Pattern.compile("(?:(?:tok|math|tml|wbk|chr)-[a-z0-9-]+|anchor|block(?:-title)?|citation|cite|code"
                    + "|content-error|definition|example|formula(?:-number)?|glued|history|keypoints|margin(?:-note)?|proof(?:-end)?"
                    + "|quiet|reference|table(?:-scroll)?|term(?:-english)?|theorem|value|warning|xref)");

    ProseSafelist() {
        addTags("a", "aside", "b", "blockquote", "br", "code", "dd", "details", "div", "dl", "dt", "em", "h3", "h4");
        addTags("i", "kbd", "li", "ol", "p", "pre", "s", "span", "strong", "sub", "summary", "sup", "table", "tbody");
        addTags("td", "th", "thead", "tr", "ul");
        addTags(
                "annotation",
                "math",
                "menclose",
                "mfrac",
                "mi",
                "mmultiscripts",
                "mn",
                "mo",
                "mover",
                "mpadded",
                "mphantom");
        addTags("mprescripts", "mroot", "mrow", "ms", "mspace", "msqrt", "mstyle", "msub", "msubsup", "msup", "mtable");
        addTags("mtd", "mtext", "mtr", "munder", "munderover", "none", "semantics");
        addAttributes(":all", "class", "lang", "aria-hidden", "aria-label", "role");
        addAttributes("a", "href", "rel", "data-preview");
        addAttributes("pre", "data-language", "data-copy", "tabindex");
        addAttributes("code", "data-whole-line", "data-opened", "data-closed");
        addAttributes("div", "data-block", "data-tex", "tabindex");
        addAttributes("math", "data-after-space");
        addAttributes("annotation", "encoding");
        addAttributes("ol", "start");
        addAttributes("td", "align");
        addAttributes("th", "align", "scope");
        for (var tag : new String[] {"math", "mstyle", "mo", "mi", "mn", "mtext", "mtable", "mtd", "mtr", "mspace"}) {
            addAttributes(tag, "accent", "columnalign", "columnspacing", "display", "displaystyle", "fence", "form");
            addAttributes(tag, "height", "largeop", "linebreak", "lspace", "mathvariant", "maxsize", "minsize");
            addAttributes(tag, "movablelimits", "rowspacing", "rspace", "scriptlevel", "separator", "stretchy");
            addAttributes(tag, "symmetric", "width", "xmlns", "columnlines", "rowlines");
        }
        for (var tag : new String[] {"mfrac", "mover", "munder", "munderover", "mpadded", "menclose"}) {
            addAttributes(tag, "accent", "accentunder", "depth", "height", "linethickness", "lspace", "notation");
            addAttributes(tag, "voffset", "width", "displaystyle");
        }
        addProtocols("a", "href", "https", "http");
        preserveRelativeLinks(true);
    }

    @Override
    public boolean isSafeAttribute(String tag, Element element, Attribute attribute) {
        if (!super.isSafeAttribute(tag, element, attribute)) {
            return false;
        }
        return switch (attribute.getKey()) {
            case "class" ->
                element.classNames().stream()
                        .allMatch(name -> CLASSES.matcher(name).matches());
            case "href" ->
                LOCAL.matcher(attribute.getValue()).matches()
                                && !attribute.getValue().startsWith("//")
                        || attribute.getValue().startsWith("https://");
            default -> true;
        };
    }
}
