// tries: has a pool of five hundred threads
// seen: limit THREADS|limit MEMORY|crashed exit 3|threw
// within: 10 s
// wall: 6 s
void main() throws Throwable {
    var pool = java.util.concurrent.Executors.newFixedThreadPool(500);
    var all = new java.util.concurrent.CountDownLatch(500);
    for (int i = 0; i < 500; i++) {
        pool.submit(() -> {
            all.countDown();
            all.await();
            return 0;
        });
    }
    all.await();
    IO.println("ESCAPED: all at once");
}
