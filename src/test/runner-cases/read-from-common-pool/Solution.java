// tries: reads from the common pool, a virtual thread and a timer
// seen: finished
// says: (?s)refused /etc/passwd.*refused .*secret.txt.*refused /proc
static void read(String path) {
    try {
        byte[] bytes = java.nio.file.Files.readAllBytes(java.nio.file.Path.of(path));
        System.out.println("ESCAPED " + path + " " + bytes.length);
    } catch (Throwable e) {
        System.out.println("refused " + path);
    }
}

void main() throws Throwable {
    java.util.concurrent.ForkJoinPool.commonPool().submit(() -> read("/etc/passwd")).get();
    Thread.ofVirtual().start(() -> read("@CANARY@/secret.txt")).join();
    var timer = java.util.concurrent.Executors.newScheduledThreadPool(1, task -> {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    });
    timer.schedule(() -> read("/proc/self/environ"), 1, java.util.concurrent.TimeUnit.MILLISECONDS).get();
}
