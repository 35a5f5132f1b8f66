// tries: has the kernel keep a list of ten million descriptors
// seen: finished
// says: refused ppoll -22
void main() throws Throwable {
    long list = Raw.zeros(1 << 20);
    Raw.expectRefusal("poll", Raw.call("poll", list, 10_000_000, 0));
    Raw.expectRefusal("ppoll", Raw.call("ppoll", list, 10_000_000, Raw.zeros(16), 0, 8));
}
