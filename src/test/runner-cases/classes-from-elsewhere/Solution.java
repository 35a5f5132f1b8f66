// tries: loads classes from the network, from a folder of others and from the supervisor's jar
// seen: finished
// says: (?s)refused class.*refused module
void main() throws Throwable {
    for (String place : new String[] {"http://127.0.0.1:@PORT@/", "file:@CANARY@/", "jar:http://127.0.0.1:@PORT@/a.jar!/"}) {
        try (var loader = new java.net.URLClassLoader(new java.net.URL[] {java.net.URI.create(place).toURL()})) {
            loader.loadClass("Evil");
            IO.println("ESCAPED " + place);
        } catch (ClassNotFoundException | java.io.IOException e) {
            IO.println("refused class");
        }
    }
    try {
        var finder = java.lang.module.ModuleFinder.of(java.nio.file.Path.of("@CANARY@"));
        IO.println("ESCAPED " + finder.findAll());
    } catch (java.lang.module.FindException | java.io.UncheckedIOException | SecurityException e) {
        IO.println("refused module");
    }
}
