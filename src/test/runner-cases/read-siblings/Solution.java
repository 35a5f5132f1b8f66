// tries: opens what its siblings read and write, from the moment that they are started
// seen: finished
// says: refused all
// beside: others who submit
// wall: 8 s
// within: 12 s
void main() throws Throwable {
    long self = ProcessHandle.current().pid();
    long first = Math.max(2, self - 100);
    long[] paths = new long[3 * 2_000];
    for (int i = 0; i < paths.length; i++) {
        paths[i] = Raw.text("/proc/" + (first + i / 3) + "/fd/" + i % 3);
    }
    boolean got = false;
    for (long end = System.nanoTime() + 3_000_000_000L; System.nanoTime() < end; ) {
        for (int i = 0; i < paths.length; i++) {
            // a thread's number leads to its process, and this one's own threads don't count
            if (Raw.call("openat", -100, paths[i], 0x800, 0) >= 0 && Raw.call("tgkill", self, first + i / 3, 0) != 0) {
                IO.println("ESCAPED /proc/" + (first + i / 3) + "/fd/" + i % 3);
                got = true;
                break;
            }
        }
        if (got) {
            break;
        }
    }
    IO.println("refused all");
}
