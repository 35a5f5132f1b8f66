// tries: changes the resource limits of its parent, which an early filter allowed
// seen: finished
// says: refused set 7 -1
void main() throws Throwable {
    for (long pid : new long[] {Raw.call("getppid"), @PID@}) {
        for (int resource = 0; resource < 16; resource++) {
            Raw.expectRefusal("set " + resource, Raw.call("prlimit64", pid, resource, Raw.zeros(16), 0));
            Raw.expectRefusal("read " + resource, Raw.call("prlimit64", pid, resource, 0, Raw.zeros(16)));
        }
    }
}
