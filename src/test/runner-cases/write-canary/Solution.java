// tries: writes, appends, truncates, deletes and renames a file outside
// seen: finished
// says: refused delete
void main() throws Throwable {
    long path = Raw.text("@CANARY@/secret.txt");
    for (int flags : new int[] {1, 2, 1 | 512, 1 | 1024, 64 | 1, 64, 512}) {
        Raw.expectRefusal("openat " + flags, Raw.call("openat", -100, path, flags, 0600));
        Raw.expectRefusal("open " + flags, Raw.call("open", path, flags, 0600));
    }
    Raw.expectRefusal("truncate", Raw.call("truncate", path, 0));
    Raw.expectRefusal("unlinkat", Raw.call("unlinkat", -100, path, 0));
    Raw.expectRefusal("renameat2", Raw.call("renameat2", -100, path, -100, Raw.text("@CANARY@/moved"), 0));
    Raw.expectRefusal("fchmodat", Raw.call("fchmodat", -100, path, 0777, 0));
    Raw.expectRefusal("fchownat", Raw.call("fchownat", -100, path, 1, 1, 0));
    Raw.expectRefusal("utimensat", Raw.call("utimensat", -100, path, 0, 0));
    try {
        java.nio.file.Files.delete(java.nio.file.Path.of("@CANARY@/secret.txt"));
        IO.println("ESCAPED delete");
    } catch (Exception e) {
        IO.println("refused delete");
    }
}
