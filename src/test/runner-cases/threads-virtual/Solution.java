// tries: starts a million virtual threads that never end
// seen: limit MEMORY|limit TIME|limit CPU|crashed|finished
// within: 9 s
// wall: 4 s
void main() throws Throwable {
    for (int i = 0; i < 1_000_000; i++) {
        Thread.ofVirtual().start(() -> {
            byte[] kept = new byte[256];
            java.util.concurrent.locks.LockSupport.park();
            kept[0] = 1;
        });
    }
}
