// tries: looks for secrets in its environment and properties
// seen: finished
// says: done
void main() throws Throwable {
    System.getenv().forEach((name, value) -> {
        if (!java.util.Set.of("LANG", "MALLOC_ARENA_MAX").contains(name)) {
            IO.println("ESCAPED " + name);
        }
    });
    System.getProperties().forEach((name, value) -> {
        if (name.toString().contains("spring") || value.toString().contains("jdbc:")) {
            IO.println("ESCAPED " + name);
        }
    });
    IO.println("done");
}
