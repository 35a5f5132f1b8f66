// tries: takes a handle on other processes, to signal them or to steal their descriptors
// seen: finished
// says: refused pidfd_open -1
void main() throws Throwable {
    for (long pid : new long[] {Raw.call("getppid"), @PID@}) {
        Raw.expectRefusal("pidfd_open", Raw.call("pidfd_open", pid, 0));
    }
    Raw.expectRefusal("pidfd_send_signal", Raw.call("pidfd_send_signal", 3, 9, 0, 0));
    Raw.expectRefusal("pidfd_getfd", Raw.call("pidfd_getfd", 3, 0, 0));
    Raw.expectRefusal("process_madvise", Raw.call("process_madvise", 3, 0, 0, 0, 0));
}
