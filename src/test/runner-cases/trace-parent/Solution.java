// tries: attaches to its parent and to itself as a tracer
// seen: finished
// says: refused traceme -1
void main() throws Throwable {
    long parent = Raw.call("getppid");
    for (long pid : new long[] {parent, @PID@}) {
        Raw.expectRefusal("attach", Raw.call("ptrace", 16, pid, 0, 0));
        Raw.expectRefusal("seize", Raw.call("ptrace", 0x4206, pid, 0, 0));
        Raw.expectRefusal("process_vm_readv", Raw.call("process_vm_readv", pid, Raw.zeros(16), 1, Raw.zeros(16), 1, 0));
        Raw.expectRefusal("process_vm_writev", Raw.call("process_vm_writev", pid, Raw.zeros(16), 1, Raw.zeros(16), 1, 0));
        Raw.expectRefusal("kcmp", Raw.call("kcmp", pid, pid, 0, 0, 0));
    }
    Raw.expectRefusal("traceme", Raw.call("ptrace", 0, 0, 0, 0));
}
