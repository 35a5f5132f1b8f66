// tries: says that memory ran out, on the error stream, and ends
// seen: crashed exit 7
void main() throws Throwable {
    byte[] words = "Terminating due to java.lang.OutOfMemoryError: Java heap space\n".getBytes();
    Raw.call("write", 2, Raw.bytes(words), words.length);
    Runtime.getRuntime().halt(7);
}
