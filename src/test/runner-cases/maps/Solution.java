// tries: maps memory by raw system call and touches it
// seen: finished
// says: stopped in time
void main() throws Throwable {
    long mapped = 0;
    while (true) {
        long address = Raw.call("mmap", 0, 1 << 24, 3, 0x22, -1, 0);
        if (address < 0) {
            break;
        }
        java.lang.foreign.MemorySegment.ofAddress(address).reinterpret(1 << 24).fill((byte) 1);
        mapped += 16;
    }
    IO.println(mapped < @MEMORY@ ? "stopped in time" : "ESCAPED " + mapped);
}
