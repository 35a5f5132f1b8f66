// tries: writes to descriptor 2 under System.err
// seen: limit TIME|limit CPU
// within: 5 s
// wall: 2 s
void main() throws Throwable {
    long block = Raw.zeros(65536);
    while (true) {
        Raw.call("write", 2, block, 65536);
    }
}
