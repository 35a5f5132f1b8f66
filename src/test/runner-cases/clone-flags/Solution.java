// tries: clones with namespaces, traces, a parent of its choice and a process descriptor
// seen: finished
// says: (?s)refused bit 0 -1.*refused bit 31 -1.*clone3: -38
void main() throws Throwable {
    long thread = 0x3d0f00;
    for (int bit = 0; bit < 32; bit++) {
        if (bit != 22) {
            Raw.expectRefusal("bit " + bit, Raw.call("clone", thread ^ 1L << bit, Raw.zeros(65536) + 65536, 0, 0, 0));
        }
    }
    IO.println("clone3: " + Raw.call("clone3", Raw.zeros(88), 88));
}
