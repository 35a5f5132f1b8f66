package app.gradient.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormulaStoreTests {
    @TempDir
    Path folder;

    @Test
    void givesTheNextStartWhatThisOneHasRendered() {
        var store = new FormulaStore(folder);
        var first = new Formulas();
        var rendered = first.render("\\sqrt{14}", true);
        store.save(first);

        var second = new Formulas();
        store.load(second);

        assertThat(second.known()).hasSize(1);
        assertThat(second.render("\\sqrt{14}", true)).isEqualTo(rendered);
        assertThat(second.hasNew()).isFalse();
    }

    @Test
    void startsAnewWhenTheFileIsDamaged() throws IOException {
        var store = new FormulaStore(folder);
        var first = new Formulas();
        first.render("x^2", false);
        store.save(first);
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }

        var second = new Formulas();
        store.load(second);

        assertThat(second.known()).isEmpty();
        assertThat(second.render("x^2", false)).isEqualTo(first.render("x^2", false));
    }
}
