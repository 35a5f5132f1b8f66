// tries: changes the scheduling of its parent
// seen: finished
// says: refused sched_setaffinity -1
void main() throws Throwable {
    for (long pid : new long[] {Raw.call("getppid"), @PID@}) {
        Raw.expectRefusal("sched_setaffinity", Raw.call("sched_setaffinity", pid, 8, Raw.bytes(new byte[] {1, 0, 0, 0, 0, 0, 0, 0})));
        Raw.expectRefusal("setpriority", Raw.call("setpriority", 0, pid, 19));
        Raw.expectRefusal("sched_setscheduler", Raw.call("sched_setscheduler", pid, 0, Raw.zeros(8)));
        Raw.expectRefusal("sched_setattr", Raw.call("sched_setattr", pid, Raw.zeros(48), 0));
        Raw.expectRefusal("ioprio_set", Raw.call("ioprio_set", 1, pid, 0));
        Raw.expectRefusal("migrate_pages", Raw.call("migrate_pages", pid, 0, 0, 0));
    }
}
