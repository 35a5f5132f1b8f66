// tries: reads its own map, environment and descriptors under /proc
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
    for (String file : new String[] {"maps", "environ", "mem", "stat", "cgroup", "mountinfo"}) {
        read("/proc/self/" + file);
    }
    read("/proc/version");
    read("/sys/kernel/notes");
}
