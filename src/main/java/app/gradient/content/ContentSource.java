package app.gradient.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Where the course's source lies: inside the jar, or in a directory that an author edits. */
sealed interface ContentSource {
    ContentFiles read();

    /** Changes whenever a file does; the same number means that nothing needs to be read again. */
    long stamp();

    /** The course that was built with the program; it never changes. */
    record InJar() implements ContentSource {
        private static final String ROOT = "content/";

        @Override
        public ContentFiles read() {
            var files = new TreeMap<String, byte[]>();
            try {
                for (var resource :
                        new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "**/*")) {
                    var url = resource.getURL().toString();
                    if (url.endsWith("/") || !resource.isReadable()) {
                        continue;
                    }
                    var path = java.net.URLDecoder.decode(
                            url.substring(url.lastIndexOf("/" + ROOT) + ROOT.length() + 1),
                            java.nio.charset.StandardCharsets.UTF_8);
                    if (!isHidden(path)) {
                        files.put(path, resource.getContentAsByteArray());
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the course inside the program cannot be read", e);
            }
            return new ContentFiles(files);
        }

        @Override
        public long stamp() {
            return 0;
        }
    }

    /** A directory, read again when something in it changes. */
    record InDirectory(Path root) implements ContentSource {
        public InDirectory {
            if (!Files.isDirectory(root)) {
                throw new IllegalArgumentException("gradient.content.directory is not a directory: " + root);
            }
        }

        @Override
        public ContentFiles read() {
            var files = new TreeMap<String, byte[]>();
            try (var paths = Files.walk(root)) {
                for (var path : paths.filter(Files::isRegularFile).toList()) {
                    var name = root.relativize(path).toString().replace('\\', '/');
                    if (!isHidden(name)) {
                        files.put(name, Files.readAllBytes(path));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the course in " + root + " cannot be read", e);
            }
            return new ContentFiles(files);
        }

        @Override
        public long stamp() {
            long stamp = 1;
            try (var paths = Files.walk(root)) {
                for (var path : paths.filter(Files::isRegularFile).sorted().toList()) {
                    stamp = 31 * stamp + path.hashCode();
                    stamp = 31 * stamp + Files.getLastModifiedTime(path).toMillis();
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the course in " + root + " cannot be read", e);
            }
            return stamp;
        }
    }

    private static boolean isHidden(String path) {
        return path.startsWith(".") || path.contains("/.") || path.equals("LICENSE");
    }
}
