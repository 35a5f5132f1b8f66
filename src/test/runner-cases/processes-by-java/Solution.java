// tries: lists all processes of the machine by the JDK
// seen: finished
// says: (?s)nobody else.*no command
void main() {
    try {
        long others = ProcessHandle.allProcesses().filter(one -> !one.equals(ProcessHandle.current())).count();
        IO.println(others == 0 ? "nobody else" : "ESCAPED: " + others);
    } catch (RuntimeException e) {
        IO.println("nobody else: " + e.getMessage());
    }
    IO.println(ProcessHandle.of(@PID@).flatMap(one -> one.info().command()).map(command -> "ESCAPED " + command).orElse("no command"));
}
