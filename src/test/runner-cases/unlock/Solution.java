// tries: takes its own lock-down off: parent-death signal, dumping, seccomp, privileges
// seen: finished
// says: (?s)refused PR_SET_PDEATHSIG -1.*refused setuid -1
void main() throws Throwable {
    Raw.expectRefusal("PR_SET_PDEATHSIG", Raw.call("prctl", 1, 0, 0, 0, 0));
    Raw.expectRefusal("PR_SET_DUMPABLE", Raw.call("prctl", 4, 1, 0, 0, 0));
    Raw.expectRefusal("PR_SET_SECCOMP", Raw.call("prctl", 22, 0, 0, 0, 0));
    Raw.expectRefusal("PR_SET_PTRACER", Raw.call("prctl", 0x59616d61, -1, 0, 0, 0));
    Raw.expectRefusal("PR_SET_CHILD_SUBREAPER", Raw.call("prctl", 36, 1, 0, 0, 0));
    Raw.expectRefusal("PR_SET_SYSCALL_USER_DISPATCH", Raw.call("prctl", 59, 1, 0, 0, 0));
    Raw.expectRefusal("PR_SET_MM", Raw.call("prctl", 35, 1, 0, 0, 0));
    Raw.expectRefusal("seccomp", Raw.call("seccomp", 1, 0, Raw.zeros(16)));
    Raw.expectRefusal("setuid", Raw.call("setuid", 0));
    Raw.expectRefusal("setresuid", Raw.call("setresuid", 0, 0, 0));
    Raw.expectRefusal("setgroups", Raw.call("setgroups", 0, 0));
    Raw.expectRefusal("capset", Raw.call("capset", Raw.zeros(8), Raw.zeros(24)));
    Raw.expectRefusal("setsid", Raw.call("setsid"));
    Raw.expectRefusal("setpgid", Raw.call("setpgid", 0, 0));
}
