// tries: writes to descriptor 1 under System.out
// seen: limit TIME|limit CPU|finished
// within: 5 s
// wall: 2 s
void main() throws Throwable {
    byte[] block = "flood".repeat(1000).getBytes();
    try (var out = new java.io.FileOutputStream(java.io.FileDescriptor.out)) {
        while (true) {
            out.write(block);
        }
    }
}
