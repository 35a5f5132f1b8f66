// tries: signals its parent, its grandparent and everyone
// seen: finished
// says: refused kill
void main() throws Throwable {
    for (long pid : new long[] {Raw.call("getppid"), @PID@, -1, 0, 1}) {
        for (int signal : new int[] {0, 9, 15, 19}) {
            Raw.expectRefusal("kill " + pid, Raw.call("kill", pid, signal));
            Raw.expectRefusal("tkill " + pid, Raw.call("tkill", pid, signal));
            Raw.expectRefusal("tgkill " + pid, Raw.call("tgkill", pid, pid, signal));
            Raw.expectRefusal("rt_sigqueueinfo " + pid, Raw.call("rt_sigqueueinfo", pid, signal, Raw.zeros(128)));
            Raw.expectRefusal("rt_tgsigqueueinfo " + pid, Raw.call("rt_tgsigqueueinfo", pid, pid, signal, Raw.zeros(128)));
        }
    }
}
