// tries: closes every descriptor, the reply channel too
// seen: crashed|limit TIME
// within: 5 s
// wall: 2 s
void main() throws Throwable {
    for (int fd = 0; fd < 128; fd++) {
        Raw.call("close", fd);
    }
    Thread.sleep(60_000);
}
