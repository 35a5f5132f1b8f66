// tries: asks for huge pages and writes one byte in each
// seen: finished
// says: stopped in time
void main() throws Throwable {
    long touched = 0;
    while (touched < 4096) {
        long address = Raw.call("mmap", 0, 32 << 20, 3, 0x4022, -1, 0);
        if (address < 0) {
            break;
        }
        Raw.call("madvise", address, 32 << 20, 14);
        for (long at = 0; at < 32 << 20; at += 2 << 20) {
            Raw.at(address, 32 << 20).set(java.lang.foreign.ValueLayout.JAVA_BYTE, at, (byte) 1);
        }
        touched += 32;
    }
    IO.println(touched < @MEMORY@ ? "stopped in time" : "ESCAPED " + touched);
}
