// tries: looks at folders, disks and the machine without opening a file
// seen: finished
// says: (?s)refused O_PATH / -1.*refused getdents64 -1.*refused sysinfo -1.*no list
void main() throws Throwable {
    long buffer = Raw.zeros(4096);
    for (String path : new String[] {"/", "/etc/shadow", "@CANARY@", "@CANARY@/secret.txt", "/proc/@PID@", "/proc/1"}) {
        Raw.expectRefusal("O_PATH " + path, Raw.call("openat", -100, Raw.text(path), 0x200000, 0));
        Raw.expectRefusal("statfs " + path, Raw.call("statfs", Raw.text(path), buffer));
        Raw.expectRefusal("name_to_handle_at " + path, Raw.call("name_to_handle_at", -100, Raw.text(path), buffer, buffer + 256, 0));
    }
    long folder = Raw.call("openat", -100, Raw.text(System.getProperty("java.home") + "/lib"), 0x10000, 0);
    Raw.expectRefusal("getdents64", Raw.call("getdents64", folder, buffer, 4096));
    Raw.expectRefusal("sysinfo", Raw.call("sysinfo", buffer));
    IO.println(new java.io.File("@CANARY@").list() == null ? "no list" : "ESCAPED");
}
