package app.gradient.runner;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/**
 * What there is to compile against: the JDK and a class path, whose packages are listed once. The only thing of a compile
 * server that outlives a source; it says what lies in files that nobody writes, so no source can change what it says.
 */
final class Library extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final Map<Listing, List<JavaFileObject>> listings = new HashMap<>();

    private record Listing(String location, String packageName, Set<JavaFileObject.Kind> kinds, boolean deep) {}

    Library(StandardJavaFileManager files) {
        super(files);
    }

    /** Only packages that exist are kept, so that no source can fill the memory with names. */
    @Override
    public Iterable<JavaFileObject> list(
            JavaFileManager.Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean deep)
            throws IOException {
        Listing listing = new Listing(location.getName(), packageName, Set.copyOf(kinds), deep);
        List<JavaFileObject> known = listings.get(listing);
        if (known == null) {
            List<JavaFileObject> found = new ArrayList<>();
            super.list(location, packageName, kinds, deep).forEach(found::add);
            known = List.copyOf(found);
            if (!known.isEmpty()) {
                listings.put(listing, known);
            }
        }
        return known;
    }

    @Override
    public void close() {
        // it lives as long as the server
    }
}
