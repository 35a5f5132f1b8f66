// tries: has parts of the JDK write files: logs, preferences, images, archives
// seen: finished
// says: (?s)refused log.*refused random access
interface Door {
    void open() throws Exception;
}

void attempt(String name, Door door) {
    try {
        door.open();
        IO.println("ESCAPED " + name);
    } catch (Throwable e) {
        IO.println("refused " + name);
    }
}

void main() throws Throwable {
    attempt("log", () -> new java.util.logging.FileHandler("@CANARY@/log.txt").close());
    attempt("image", () -> {
        var image = new java.awt.image.BufferedImage(4, 4, java.awt.image.BufferedImage.TYPE_INT_RGB);
        if (!javax.imageio.ImageIO.write(image, "png", new java.io.File("@CANARY@/image.png"))) {
            throw new java.io.IOException("not written");
        }
    });
    attempt("archive", () -> java.nio.file.FileSystems.newFileSystem(
                    java.nio.file.Path.of("@CANARY@/archive.zip"), java.util.Map.of("create", "true"))
            .close());
    attempt("temporary", () -> java.io.File.createTempFile("gradient-attack", null));
    attempt("printer", () -> new java.io.PrintWriter("@CANARY@/text.txt").close());
    attempt("random access", () -> new java.io.RandomAccessFile("@CANARY@/secret.txt", "rw").close());
}
