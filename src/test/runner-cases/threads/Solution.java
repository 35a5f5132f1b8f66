// tries: starts 20,000 threads
// seen: limit THREADS|limit MEMORY|limit TIME|limit CPU|crashed|threw
// within: 9 s
// wall: 4 s
void main() throws Throwable {
    for (int i = 0; i < 20_000; i++) {
        Thread thread = new Thread(() -> {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
    IO.println("ESCAPED: all started");
}
