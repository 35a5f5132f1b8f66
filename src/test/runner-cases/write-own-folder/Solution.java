// tries: writes into its working folder, next to its jars, and over them
// seen: finished
// says: refused
void main() throws Throwable {
    for (String folder : new String[] {System.getProperty("user.dir"), System.getProperty("java.io.tmpdir"), "."}) {
        try {
            java.nio.file.Files.writeString(java.nio.file.Path.of(folder, "gradient-attack"), "x");
            IO.println("ESCAPED " + folder);
        } catch (Exception e) {
            IO.println("refused " + folder);
        }
    }
    for (String jar : System.getProperty("java.class.path").split(":")) {
        Raw.expectRefusal("truncate " + jar, Raw.call("openat", -100, Raw.text(jar), 1 | 512, 0));
    }
}
