// tries: signals every process near its own number
// seen: finished
// says: refused all
void main() throws Throwable {
    long self = ProcessHandle.current().pid();
    for (long pid = Math.max(2, self - 200); pid < self + 200; pid++) {
        if (pid != self && (Raw.call("kill", pid, 9) >= 0 || Raw.call("tgkill", pid, pid, 9) >= 0)) {
            IO.println("ESCAPED " + pid);
        }
    }
    IO.println("refused all");
}
