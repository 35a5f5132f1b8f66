// tries: knocks at the kernel's rarer doors: bpf, userfaultfd, perf, keys, modules, kexec, reboot
// seen: finished
// says: (?s)refused bpf -1.*refused personality -1
void main() throws Throwable {
    Raw.expectRefusal("bpf", Raw.call("bpf", 0, Raw.zeros(64), 64));
    Raw.expectRefusal("userfaultfd", Raw.call("userfaultfd", 0));
    Raw.expectRefusal("perf_event_open", Raw.call("perf_event_open", Raw.zeros(128), 0, -1, -1, 0));
    Raw.expectRefusal("keyctl", Raw.call("keyctl", 0, 0, 0, 0, 0));
    Raw.expectRefusal("add_key", Raw.call("add_key", Raw.text("user"), Raw.text("k"), Raw.zeros(4), 4, -3));
    Raw.expectRefusal("init_module", Raw.call("init_module", Raw.zeros(8), 8, Raw.text("")));
    Raw.expectRefusal("kexec_load", Raw.call("kexec_load", 0, 0, 0, 0));
    Raw.expectRefusal("reboot", Raw.call("reboot", 0xfee1dead, 672274793, 0, 0));
    Raw.expectRefusal("syslog", Raw.call("syslog", 10, 0, 0));
    Raw.expectRefusal("settimeofday", Raw.call("settimeofday", Raw.zeros(16), 0));
    Raw.expectRefusal("sethostname", Raw.call("sethostname", Raw.text("x"), 1));
    Raw.expectRefusal("personality", Raw.call("personality", 0x0040000));
    Raw.expectRefusal("landlock_create_ruleset", Raw.call("landlock_create_ruleset", Raw.zeros(24), 24, 0));
    Raw.expectRefusal("quotactl", Raw.call("quotactl", 0, 0, 0, 0));
    Raw.expectRefusal("swapon", Raw.call("swapon", Raw.text("/x"), 0));
}
