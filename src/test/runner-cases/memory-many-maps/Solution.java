// tries: cuts memory into sixty thousand maps with names, which the kernel keeps in memory of its own
// seen: finished|limit MEMORY|crashed
void main() throws Throwable {
    long address = Raw.call("mmap", 0, 120_000L << 12, 0, 0x4022, -1, 0);
    long maps = 0;
    for (long page = 0; page < 120_000; page += 2) {
        if (Raw.call("mprotect", address + (page << 12), 4096, 1) < 0) {
            break;
        }
        Raw.call("prctl", 0x53564d41, 0, address + (page << 12), 4096, Raw.passing("map " + page), 0);
        maps++;
    }
    IO.println("made " + maps);
}
