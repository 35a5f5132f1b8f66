// tries: reads the environment, memory map and command line of its parent and grandparent
// seen: finished
// says: refused
static void read(String path) {
    try {
        byte[] bytes = java.nio.file.Files.readAllBytes(java.nio.file.Path.of(path));
        System.out.println("ESCAPED " + path + " " + bytes.length);
    } catch (Throwable e) {
        System.out.println("refused " + path);
    }
}

void main() throws Throwable {
    long parent = Raw.call("getppid");
    for (String file : new String[] {"environ", "maps", "cmdline", "status", "mem", "root", "cwd", "fd/0"}) {
        read("/proc/" + parent + "/" + file);
        read("/proc/@PID@/" + file);
    }
}
