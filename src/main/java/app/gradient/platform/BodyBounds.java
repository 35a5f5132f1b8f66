package app.gradient.platform;

import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * How large a request's body may be, by its address: the one place where that is said. What is not named here gets
 * {@link #USUAL}, which is a source of 64 KiB with whatever a form's or JSON's encoding adds to it.
 */
final class BodyBounds {
    static final DataSize USUAL = DataSize.ofKilobytes(512);

    /** In the order in which they are looked at. */
    private static final List<Bound> BOUNDS = List.of(
            // a table of 2 MB, with what a form's encoding adds to it
            bound("/lab/runs", DataSize.ofMegabytes(8)),
            // a name and a few words, read before anybody is asked who they are
            bound("/api/v1/tokens/**", DataSize.ofKilobytes(4)));

    private BodyBounds() {}

    static DataSize of(String path) {
        var container = PathContainer.parsePath(path);
        return BOUNDS.stream()
                .filter(bound -> bound.path().matches(container))
                .findFirst()
                .map(Bound::most)
                .orElse(USUAL);
    }

    /** The addresses that have a bound of their own. */
    static List<String> named() {
        return BOUNDS.stream().map(bound -> bound.path().getPatternString()).toList();
    }

    private static Bound bound(String path, DataSize most) {
        return new Bound(PathPatternParser.defaultInstance.parse(path), most);
    }

    private record Bound(PathPattern path, DataSize most) {}
}
