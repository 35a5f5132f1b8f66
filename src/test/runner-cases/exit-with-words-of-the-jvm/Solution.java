// tries: says what a JVM says that the kernel gave no memory, and ends as it does
// seen: crashed exit 1
void main() throws Throwable {
    byte[] words = "# There is insufficient memory for the Java Runtime Environment to continue.\n".getBytes();
    Raw.call("write", 2, Raw.bytes(words), words.length);
    Runtime.getRuntime().halt(1);
}
