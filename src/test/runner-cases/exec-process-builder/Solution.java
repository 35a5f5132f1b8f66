// tries: starts a shell
// seen: finished
// says: refused
void main() throws Throwable {
    for (String[] command : new String[][] {{"/bin/sh", "-c", "id"}, {System.getProperty("java.home") + "/bin/java", "-version"}}) {
        try {
            new ProcessBuilder(command).start();
            IO.println("ESCAPED");
        } catch (Throwable e) {
            IO.println("refused " + e.getClass().getName());
        }
    }
}
