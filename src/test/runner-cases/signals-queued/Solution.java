// tries: queues a hundred thousand signals to itself, which its user has a common store for
// seen: finished
// says: stopped in time
void main() throws Throwable {
    long mask = Raw.bytes(new byte[] {-1, -1, -1, -1, -1, -1, -1, -1});
    Raw.call("rt_sigprocmask", 0, mask, 0, 8);
    long pid = Raw.call("getpid");
    long thread = Raw.call("gettid");
    int queued = 0;
    while (queued < 100_000 && Raw.call("tgkill", pid, thread, 40) == 0) {
        queued++;
    }
    IO.println(queued <= 64 ? "stopped in time" : "ESCAPED: " + queued);
}
