// tries: opens the same file a thousand times and keeps it
// seen: finished|threw
// says: stopped in time
void main() throws Throwable {
    var kept = new java.util.ArrayList<java.io.FileInputStream>();
    try {
        while (kept.size() < 1000) {
            kept.add(new java.io.FileInputStream(System.getProperty("java.home") + "/lib/modules"));
        }
    } catch (java.io.FileNotFoundException e) {
        IO.println("stopped at " + kept.size());
    }
    IO.println(kept.size() < 64 ? "stopped in time" : "ESCAPED: " + kept.size());
}
