package app.gradient.content;

/** Writes HTML text and attributes. */
final class Html {
    private Html() {}

    static String escape(String text) {
        var html = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
        return html.toString();
    }

    /** A block of JSON that scripts may read; nothing in it can end the element early. */
    static String jsonBlock(String cssClass, String json) {
        return "<script type=\"application/json\" class=\"" + cssClass + "\">"
                + json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029") + "</script>";
    }
}
