// tries: becomes a sibling's user, root, or another in the eyes of files
// seen: finished
// says: (?s)refused setresuid 0 -1.*refused sched_getattr -1
void main() throws Throwable {
    long own = Raw.call("getpid");
    for (long user : new long[] {0, 1000, 65534, 0x7000_0000L, own}) {
        Raw.expectRefusal("setresuid " + user, Raw.call("setresuid", user, user, user));
        Raw.expectRefusal("setresgid " + user, Raw.call("setresgid", user, user, user));
        Raw.expectRefusal("setfsuid " + user, Raw.call("setfsuid", user));
        Raw.expectRefusal("setfsgid " + user, Raw.call("setfsgid", user));
    }
    Raw.expectRefusal("get_robust_list", Raw.call("get_robust_list", @PID@, Raw.zeros(8), Raw.zeros(8)));
    Raw.expectRefusal("sched_getattr", Raw.call("sched_getattr", @PID@, Raw.zeros(64), 64, 0));
}
