// tries: spins on all threads it can get and catches every Throwable
// seen: limit TIME|limit CPU
// within: 5 s
// wall: 2 s
void main() throws Throwable {
    for (int i = 0; i < 8; i++) {
        new Thread(() -> {
            while (true) {
                try {
                    Math.sqrt(System.nanoTime());
                } catch (Throwable e) {
                    continue;
                }
            }
        }).start();
    }
    while (true) {
        Thread.onSpinWait();
    }
}
