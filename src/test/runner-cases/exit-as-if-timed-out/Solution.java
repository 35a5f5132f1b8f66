// tries: ends by the signal of the limit on processor time
// seen: crashed exit 152
void main() throws Throwable {
    Raw.call("tgkill", Raw.call("getpid"), Raw.call("gettid"), 24);
    Thread.sleep(3000);
}
