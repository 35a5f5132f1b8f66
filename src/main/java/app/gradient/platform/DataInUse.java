package app.gradient.platform;

import java.nio.file.Path;

/** Another running process has the data folder. */
final class DataInUse extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    DataInUse(Path folder) {
        super("Another Gradient process already uses the data in " + folder.toAbsolutePath()
                + ". Stop it, or choose another folder with GRADIENT_DATA_DIR.");
    }
}
