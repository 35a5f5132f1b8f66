// tries: maps shared anonymous memory by the other name of sharing
// seen: finished
// says: stopped at 0 MiB, errno 1
void main() throws Throwable {
    long mapped = 0;
    while (mapped < 1536) {
        long address = Raw.call("mmap", 0, 64 << 20, 3, 0x23, -1, 0);
        if (address < 0) {
            IO.println("stopped at " + mapped + " MiB, errno " + -address);
            return;
        }
        Raw.at(address, 64 << 20).fill((byte) 1);
        mapped += 64;
    }
    IO.println("ESCAPED: " + mapped + " MiB");
}
