// tries: asks for a full collection without end
// seen: limit TIME|limit CPU
// within: 5 s
// wall: 2 s
void main() throws Throwable {
    while (true) {
        System.gc();
    }
}
