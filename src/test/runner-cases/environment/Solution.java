// tries: looks for secrets in its environment and properties
// seen: finished
// says: done
void main() throws Throwable {
    var harmless = java.util.Set.of("LANG", "MALLOC_ARENA_MAX", "OMP_NUM_THREADS", "TF_NUM_INTRAOP_THREADS", "TF_NUM_INTEROP_THREADS",
            "TF_ENABLE_ONEDNN_OPTS", "TF_CPP_MIN_LOG_LEVEL");
    System.getenv().forEach((name, value) -> {
        if (!harmless.contains(name)) {
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
