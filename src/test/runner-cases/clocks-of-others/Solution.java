// tries: reads how much processor time its parent and all others have used
// seen: finished
// says: (?s)refused clock of 1 -1.*own: 0
void main() throws Throwable {
    long time = Raw.zeros(16);
    for (long pid : new long[] {1, @PID@, Raw.call("getppid")}) {
        Raw.expectRefusal("clock of " + pid, Raw.call("clock_gettime", ~pid << 3 | 2, time));
        Raw.expectRefusal("clock of the thread " + pid, Raw.call("clock_gettime", ~pid << 3 | 6, time));
    }
    IO.println("own: " + Raw.call("clock_gettime", 2, time));
}
