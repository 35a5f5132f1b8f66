// tries: reads the secret through a symbolic link that stands inside the allowed folder
// seen: finished
// says: refused
void main() throws Throwable {
    try {
        java.nio.file.Path link = java.nio.file.Path.of(System.getProperty("java.io.tmpdir"), "link");
        java.nio.file.Files.createSymbolicLink(link, java.nio.file.Path.of("@CANARY@/secret.txt"));
        IO.println("ESCAPED " + java.nio.file.Files.readString(link));
    } catch (Exception e) {
        IO.println("refused");
    }
    Raw.expectRefusal("symlinkat", Raw.call("symlinkat", Raw.text("@CANARY@/secret.txt"), -100, Raw.text("/tmp/gradient-link")));
    Raw.expectRefusal("linkat", Raw.call("linkat", -100, Raw.text("@CANARY@/secret.txt"), -100, Raw.text("/tmp/gradient-link"), 0));
}
