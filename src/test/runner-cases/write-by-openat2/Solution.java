// tries: opens by openat2, whose flags a filter can't see, and by file handle
// seen: finished
// says: refused openat2 -1
void main() throws Throwable {
    long how = Raw.bytes(new byte[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    Raw.expectRefusal("openat2", Raw.call("openat2", -100, Raw.text("@CANARY@/secret.txt"), how, 24));
    Raw.expectRefusal("open_by_handle_at", Raw.call("open_by_handle_at", -100, Raw.zeros(64), 0));
}
