package app.gradient.progress;

import java.util.List;

/**
 * The concepts of the ready chapters as a drawing: a column for each section in the order of reading, a line between two
 * concepts that one exercise uses together. Coordinates are in the units of the drawing, whose size is given.
 */
record ConceptMap(List<Column> columns, List<Link> links, int width, int height) {
    static final int COLUMN_WIDTH = 190;
    static final int ROW_HEIGHT = 46;
    static final int HEAD = 40;
    static final int RADIUS = 9;

    /** In letters. */
    private static final int LONGEST_ROW = 20;

    ConceptMap {
        columns = List.copyOf(columns);
        links = List.copyOf(links);
    }

    public boolean isEmpty() {
        return columns.isEmpty();
    }

    public List<Node> nodes() {
        return columns.stream().flatMap(column -> column.nodes().stream()).toList();
    }

    record Column(String number, String title, String href, int x, List<Node> nodes) {
        Column {
            nodes = List.copyOf(nodes);
        }
    }

    record Node(ConceptMastery concept, int x, int y) {
        /** The share of the circle's rim to draw, as a dash: length of the arc and the whole rim. */
        public String dash() {
            double rim = 2 * Math.PI * RADIUS;
            return "%.1f %.1f".formatted(rim * concept.mastery(), rim).replace(',', '.');
        }

        /** The name in one row, or in two of about the same length where one would run into the next column. */
        public List<String> label() {
            var name = concept.name();
            if (name.length() <= LONGEST_ROW) {
                return List.of(name);
            }
            int left = name.lastIndexOf(' ', name.length() / 2);
            int right = name.indexOf(' ', name.length() / 2);
            int middle = name.length() / 2;
            int at = left < 0 || right >= 0 && right - middle < middle - left ? right : left;
            return at < 0 ? List.of(name) : List.of(name.substring(0, at), name.substring(at + 1));
        }
    }

    record Link(int x1, int y1, int x2, int y2) {
        /** A gentle S from one concept to the other; within a column a bow to the left of it. */
        public String path() {
            if (x1 == x2) {
                int bow = 26;
                return "M%d %dC%d %d %d %d %d %d".formatted(x1, y1, x1 - bow, y1, x2 - bow, y2, x2, y2);
            }
            int middle = (x1 + x2) / 2;
            return "M%d %dC%d %d %d %d %d %d".formatted(x1, y1, middle, y1, middle, y2, x2, y2);
        }
    }
}
