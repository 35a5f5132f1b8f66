// tries: reads a secret file outside, by every way Java has
// seen: finished
// says: (?s)refused stream.*refused random access.*refused address
static void read(String path) {
    try {
        byte[] bytes = java.nio.file.Files.readAllBytes(java.nio.file.Path.of(path));
        System.out.println("ESCAPED " + path + " " + bytes.length);
    } catch (Throwable e) {
        System.out.println("refused " + path);
    }
}

void main() throws Throwable {
    read("@CANARY@/secret.txt");
    try (var in = new java.io.FileInputStream("@CANARY@/secret.txt")) {
        System.out.println("ESCAPED " + new String(in.readAllBytes()));
    } catch (Exception e) {
        System.out.println("refused stream");
    }
    try (var in = new java.io.RandomAccessFile("@CANARY@/secret.txt", "r")) {
        System.out.println("ESCAPED " + in.readLine());
    } catch (Exception e) {
        System.out.println("refused random access");
    }
    try (var in = java.net.URI.create("file://@CANARY@/secret.txt").toURL().openStream()) {
        System.out.println("ESCAPED " + new String(in.readAllBytes()));
    } catch (Exception e) {
        System.out.println("refused address");
    }
}
