// tries: allocates native memory in arenas and touches it
// seen: limit MEMORY|crashed|threw java.lang.OutOfMemoryError
void main() throws Throwable {
    while (true) {
        java.lang.foreign.Arena.global().allocate(1 << 24).fill((byte) 1);
    }
}
