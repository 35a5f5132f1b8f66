// tries: asks for a hundred thousand files that are not there, each of which the kernel remembers
// seen: finished|limit TIME|limit CPU
// within: 10 s
// wall: 5 s
void main() throws Throwable {
    long buffer = Raw.zeros(256);
    for (int i = 0; i < 100_000; i++) {
        Raw.call("newfstatat", -100, Raw.passing("/tmp/" + "absent".repeat(30) + i), buffer, 0);
    }
}
