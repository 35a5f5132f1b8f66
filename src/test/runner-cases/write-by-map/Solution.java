// tries: maps its own jar shared and writable
// seen: finished
// says: refused shared writable map -1
void main() throws Throwable {
    long fd = Raw.call("openat", -100, Raw.text(System.getProperty("java.class.path").split(":")[0]), 0);
    IO.println("jar opens: " + (fd >= 0));
    Raw.expectRefusal("shared writable map", Raw.call("mmap", 0, 4096, 3, 1, fd, 0));
    Raw.expectRefusal("pwrite64", Raw.call("pwrite64", fd, Raw.zeros(8), 8, 0));
    Raw.expectRefusal("ftruncate", Raw.call("ftruncate", fd, 0));
    Raw.expectRefusal("fchmod", Raw.call("fchmod", fd, 0777));
}
