// tries: has the JVM print the stacks of all threads, again and again
// seen: finished|limit OUTPUT|limit TIME|limit CPU
// within: 10 s
// wall: 5 s
void main() throws Throwable {
    long pid = Raw.call("getpid");
    for (int i = 0; i < 2_000; i++) {
        Raw.call("tgkill", pid, pid, 3);
        Thread.sleep(1);
    }
}
