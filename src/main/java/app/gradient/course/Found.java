package app.gradient.course;

import java.util.List;
import java.util.Optional;

/**
 * What a search gave. {@code shownFor} is the query that was answered instead when a word of the typed one is unknown and
 * a near one exists.
 */
record Found(String query, Optional<String> shownFor, List<Hit> hits) {
    Found {
        hits = List.copyOf(hits);
    }

    static Found nothing(String query) {
        return new Found(query, Optional.empty(), List.of());
    }

    public boolean isEmpty() {
        return hits.isEmpty();
    }

    /** One result: where it leads, and its context with the matching words marked. */
    record Hit(String kind, String href, String place, List<Piece> title, List<Piece> context) {
        Hit {
            title = List.copyOf(title);
            context = List.copyOf(context);
        }

        /** The place of a term: its English name and the number of its section. */
        public List<String> places() {
            return List.of(place.split(SearchEntry.BETWEEN, 2));
        }
    }

    /** A run of text; {@code match} when the reader searched for it. */
    record Piece(String text, boolean match) {}
}
