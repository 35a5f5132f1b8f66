// tries: makes a private copy of a file larger than its memory, page by page
// seen: finished|crashed
// says: stopped in time
void main() throws Throwable {
    long file = Raw.call("openat", -100, Raw.text(System.getProperty("java.home") + "/lib/modules"), 0, 0);
    long copied = 0;
    while (copied < 2048) {
        long address = Raw.call("mmap", 0, 16 << 20, 3, 0x2, file, 0);
        if (address < 0) {
            break;
        }
        for (long at = 0; at < 16 << 20; at += 4096) {
            Raw.at(address, 16 << 20).set(java.lang.foreign.ValueLayout.JAVA_BYTE, at, (byte) 1);
        }
        copied += 16;
    }
    Raw.expectRefusal("the file, shared", Raw.call("mmap", 0, 4096, 1, 0x1, file, 0));
    IO.println(copied < @MEMORY@ ? "stopped in time" : "ESCAPED " + copied);
}
