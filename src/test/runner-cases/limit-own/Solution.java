// tries: raises its own limits
// seen: finished
// says: reading works: true
void main() throws Throwable {
    for (int resource = 0; resource < 16; resource++) {
        long unlimited = Raw.bytes(new byte[] {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1});
        Raw.expectRefusal("prlimit64 " + resource, Raw.call("prlimit64", 0, resource, unlimited, 0));
        Raw.expectRefusal("setrlimit " + resource, Raw.call("setrlimit", resource, unlimited));
    }
    IO.println("reading works: " + (Raw.call("prlimit64", 0, 7, 0, Raw.zeros(16)) == 0));
}
