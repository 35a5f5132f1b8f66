// tries: ends other processes through ProcessHandle
// seen: finished
// says: done
void main() throws Throwable {
    ProcessHandle.of(@PID@).ifPresent(handle -> IO.println(handle.destroyForcibly() ? "ESCAPED" : "refused"));
    ProcessHandle.current().parent().ifPresent(handle -> IO.println(handle.destroyForcibly() ? "ESCAPED" : "refused"));
    IO.println("done");
}
