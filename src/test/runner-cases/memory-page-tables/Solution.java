// tries: fills the kernel with page tables by reading one byte in each two megabytes
// seen: finished|limit MEMORY
void main() throws Throwable {
    long tables = 0;
    long size = 1L << 40;
    while (size >= 2 << 20 && tables < 150_000) {
        long address = Raw.call("mmap", 0, size, 1, 0x4022, -1, 0);
        if (address < 0) {
            size >>= 1;
            continue;
        }
        var memory = Raw.at(address, size);
        for (long at = 0; at < size && tables < 150_000; at += 2 << 20) {
            memory.get(java.lang.foreign.ValueLayout.JAVA_BYTE, at);
            tables++;
        }
    }
    IO.println(tables < 2_000 ? "stopped in time" : "ESCAPED: " + tables + " tables");
}
