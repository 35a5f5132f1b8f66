package app.gradient.content;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Takes an author's SVG into a page: it may draw, and nothing else. */
final class Drawings {
    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "path",
            "line",
            "polyline",
            "polygon",
            "rect",
            "circle",
            "ellipse",
            "text",
            "tspan",
            "defs",
            "marker",
            "title",
            "desc",
            "use",
            "clippath",
            "pattern",
            "lineargradient",
            "radialgradient",
            "stop",
            "symbol");

    private Drawings() {}

    /**
     * The drawing as an {@code svg} element with {@code alt} as its name.
     *
     * @throws IllegalArgumentException if it is not SVG or holds what a drawing has no need of
     */
    static String inline(String svg, String alt) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            var root = factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement();
            check(root);
            root.setAttribute("role", "img");
            root.setAttribute("aria-label", alt);
            root.removeAttribute("width");
            root.removeAttribute("height");
            var transformers = TransformerFactory.newInstance();
            transformers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var transformer = transformers.newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            var html = new StringWriter();
            transformer.transform(new DOMSource(root), new StreamResult(html));
            return html.toString();
        } catch (ParserConfigurationException | TransformerException e) {
            throw new IllegalStateException(e);
        } catch (SAXException | IOException e) {
            throw new IllegalArgumentException("not SVG: " + e.getMessage(), e);
        }
    }

    private static void check(Element element) {
        var name = element.getLocalName() == null ? element.getNodeName() : element.getLocalName();
        if (!ELEMENTS.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("a drawing may not hold <" + name + ">");
        }
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var attribute = attributes.item(i).getNodeName().toLowerCase(Locale.ROOT);
            var value = attributes.item(i).getNodeValue();
            if (attribute.startsWith("on") || attribute.equals("style")) {
                throw new IllegalArgumentException("a drawing may not hold the attribute " + attribute);
            }
            if (attribute.endsWith("href") && !value.startsWith("#")) {
                throw new IllegalArgumentException("a drawing may refer only to itself, not to " + value);
            }
        }
        var children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child) {
                check(child);
            }
        }
    }
}
