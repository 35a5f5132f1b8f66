// tries: ends by SIGTERM with a hook that never ends
// seen: limit TIME|crashed exit 143
// within: 8 s
// wall: 3 s
void main() throws Throwable {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
        while (true) {
            java.util.concurrent.locks.LockSupport.park();
        }
    }));
    Raw.call("tgkill", Raw.call("getpid"), Raw.call("gettid"), 15);
    Thread.sleep(60_000);
}
