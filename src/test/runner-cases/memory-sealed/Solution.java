// tries: fills memory and makes it read-only, after which it counts as data no more
// seen: finished|limit MEMORY
void main() throws Throwable {
    long sealed = 0;
    while (sealed < 2048) {
        long address = Raw.call("mmap", 0, 16 << 20, 3, 0x22, -1, 0);
        if (address < 0) {
            break;
        }
        Raw.at(address, 16 << 20).fill((byte) 1);
        if (Raw.call("mprotect", address, 16 << 20, 1) < 0) {
            break;
        }
        sealed += 16;
    }
    IO.println(sealed < @MEMORY@ ? "stopped in time" : "ESCAPED " + sealed + " MiB");
}
