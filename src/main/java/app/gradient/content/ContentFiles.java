package app.gradient.content;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of the course's source at one moment, by path with forward slashes, such as {@code 01-linear-algebra/chapter.yml}. */
public final class ContentFiles {
    private final SortedMap<String, byte[]> files;

    ContentFiles(SortedMap<String, byte[]> files) {
        this.files = new TreeMap<>(files);
    }

    /** Paths under a folder, sorted; the folder is given with its trailing slash, or empty for all. */
    public List<String> under(String folder) {
        return files.tailMap(folder).keySet().stream()
                .takeWhile(path -> path.startsWith(folder))
                .toList();
    }

    /** Names directly inside a folder (files, and folders without their slash), sorted. */
    public List<String> namesIn(String folder) {
        return under(folder).stream()
                .map(path -> path.substring(folder.length()))
                .map(rest -> rest.contains("/") ? rest.substring(0, rest.indexOf('/')) : rest)
                .distinct()
                .toList();
    }

    public boolean has(String path) {
        return files.containsKey(path);
    }

    public Optional<byte[]> bytes(String path) {
        return Optional.ofNullable(files.get(path)).map(byte[]::clone);
    }

    /**
     * The text of a file, line ends made {@code \n}.
     *
     * @throws BrokenContentException if there is none or it is not UTF-8
     */
    public String text(String path) {
        var bytes = files.get(path);
        if (bytes == null) {
            throw new BrokenContentException(path, 0, "the file is missing");
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.replace("\r\n", "\n").replace("\uFEFF", "");
        } catch (CharacterCodingException e) {
            throw new BrokenContentException(path, 0, "the file is not UTF-8");
        }
    }

    public Optional<String> optionalText(String path) {
        return has(path) ? Optional.of(text(path)) : Optional.empty();
    }
}
