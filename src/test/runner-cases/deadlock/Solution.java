// tries: locks itself up
// seen: limit TIME
// within: 4 s
// wall: 1 s
void main() throws Throwable {
    Object one = new Object();
    Object other = new Object();
    var both = new java.util.concurrent.CyclicBarrier(2);
    Thread thread = new Thread(() -> {
        synchronized (other) {
            try {
                both.await();
            } catch (Exception e) {
                return;
            }
            synchronized (one) {
                IO.println("never");
            }
        }
    });
    thread.start();
    synchronized (one) {
        both.await();
        synchronized (other) {
            IO.println("never");
        }
    }
}
