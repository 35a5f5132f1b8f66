// tries: exits with a shutdown hook that hangs
// seen: limit TIME
// within: 4 s
// wall: 1 s
void main() throws Throwable {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
        while (true) {
            try {
                Thread.sleep(1000);
            } catch (InterruptedException e) {
                continue;
            }
        }
    }));
    System.exit(0);
}
