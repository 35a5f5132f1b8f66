package app.gradient.platform;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A folder that only its owner may enter: what lies in it is safe whatever its own permissions are. */
public final class PrivateFolder {
    static final boolean PERMISSIONS =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private PrivateFolder() {}

    /** Makes the folder, or closes the one that is there; where files have no such permissions it only makes it. */
    public static Path create(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (PERMISSIONS) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }
}
