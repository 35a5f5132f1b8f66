// tries: makes files with no name: O_TMPFILE, memfd_create, mknod
// seen: finished
// says: (?s)refused O_TMPFILE -1.*refused memfd_create -1
void main() throws Throwable {
    Raw.expectRefusal("O_TMPFILE", Raw.call("openat", -100, Raw.text("/tmp"), 0x400000 | 0x10000 | 2, 0600));
    Raw.expectRefusal("memfd_create", Raw.call("memfd_create", Raw.text("x"), 0));
    Raw.expectRefusal("mknodat", Raw.call("mknodat", -100, Raw.text("/tmp/gradient-fifo"), 0010600, 0));
    Raw.expectRefusal("mkdirat", Raw.call("mkdirat", -100, Raw.text("/tmp/gradient-folder"), 0700));
}
