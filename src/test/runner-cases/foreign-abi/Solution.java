// tries: calls by the x32 numbers, which a filter on x86-64 numbers alone would miss
// seen: crashed|finished
void main() throws Throwable {
    if (System.getProperty("os.arch").equals("amd64")) {
        Raw.call(0x40000000 | 41, 2, 1, 0);
        IO.println("ESCAPED: still here");
    } else {
        IO.println("no second ABI here");
    }
}
