// tries: makes garbage as fast as it can
// seen: limit TIME|limit CPU|limit MEMORY
// within: 6 s
// wall: 2 s
void main() throws Throwable {
    Object kept = null;
    while (true) {
        kept = new Object[] {kept == null ? null : "", new byte[50_000]};
    }
}
