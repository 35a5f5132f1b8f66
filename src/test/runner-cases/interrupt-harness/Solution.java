// tries: interrupts every thread of the process without end
// seen: limit TIME|limit CPU|crashed
// within: 5 s
// wall: 2 s
void main() throws Throwable {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    while (group.getParent() != null) {
        group = group.getParent();
    }
    Thread[] threads = new Thread[100];
    while (true) {
        int count = group.enumerate(threads);
        for (int i = 0; i < count; i++) {
            if (threads[i] != Thread.currentThread()) {
                threads[i].interrupt();
            }
        }
    }
}
