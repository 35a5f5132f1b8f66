// tries: reads from the finalizer's and a cleaner's thread, which existed before the lock-down
// seen: finished
// says: refused
static void read(String path) {
    try {
        byte[] bytes = java.nio.file.Files.readAllBytes(java.nio.file.Path.of(path));
        System.out.println("ESCAPED " + path + " " + bytes.length);
    } catch (Throwable e) {
        System.out.println("refused " + path);
    }
}

void main() throws Throwable {
    var done = new java.util.concurrent.CountDownLatch(2);
    new Object() {
        @Override
        protected void finalize() {
            read("/etc/passwd");
            read("@CANARY@/secret.txt");
            done.countDown();
        }
    };
    java.lang.ref.Cleaner.create().register(new Object(), () -> {
        read("/etc/passwd");
        done.countDown();
    });
    for (int i = 0; i < 20 && done.getCount() > 0; i++) {
        System.gc();
        done.await(50, java.util.concurrent.TimeUnit.MILLISECONDS);
    }
}
