package app.gradient.content;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Formulas of the last start, in a file that may be deleted at any time: setting two thousand of them is most of the work of
 * reading the course. The file belongs to one version of Temml; whatever it lacks is set anew.
 */
final class FormulaStore {
    private static final Logger LOG = LoggerFactory.getLogger(FormulaStore.class);

    private final Path folder;

    FormulaStore(Path folder) {
        this.folder = folder;
    }

    void load(Formulas formulas) {
        Map<Formulas.Key, String> known = new HashMap<>();
        try (var in = new DataInputStream(
                new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file(formulas)), 1 << 16)))) {
            for (int left = in.readInt(); left > 0; left--) {
                known.put(new Formulas.Key(string(in), in.readBoolean()), string(in));
            }
        } catch (NoSuchFileException e) {
            return; // the first start
        } catch (IOException e) {
            LOG.warn("event=formula_store_unreadable file={} reason=\"{}\"", file(formulas), e.toString());
            return;
        }
        formulas.know(known);
    }

    /** Does nothing if the file has them all. */
    void save(Formulas formulas) {
        if (!formulas.hasNew()) {
            return;
        }
        try {
            Files.createDirectories(folder);
            var draft = Files.createTempFile(folder, "formulas-", ".draft");
            try (var out = new DataOutputStream(
                    new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(draft))))) {
                var known = formulas.known();
                out.writeInt(known.size());
                for (var formula : known.entrySet()) {
                    string(out, formula.getKey().tex());
                    out.writeBoolean(formula.getKey().display());
                    string(out, formula.getValue());
                }
            }
            Files.move(draft, file(formulas), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("event=formula_store_not_written folder={} reason=\"{}\"", folder, e.toString());
        }
    }

    private Path file(Formulas formulas) {
        return folder.resolve("formulas-" + formulas.version() + ".gz");
    }

    private static String string(DataInputStream in) throws IOException {
        var bytes = in.readNBytes(in.readInt());
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void string(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
