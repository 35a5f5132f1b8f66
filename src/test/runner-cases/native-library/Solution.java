// tries: loads a library and a JVM agent of its own
// seen: finished
// says: (?s)refused library.*refused agent
void main() throws Throwable {
    try {
        System.load("@CANARY@/secret.txt");
        IO.println("ESCAPED");
    } catch (Throwable e) {
        IO.println("refused library");
    }
    try {
        Class.forName("com.sun.tools.attach.VirtualMachine").getMethod("attach", String.class).invoke(null, "" + ProcessHandle.current().pid());
        IO.println("ESCAPED");
    } catch (Throwable e) {
        IO.println("refused agent");
    }
}
