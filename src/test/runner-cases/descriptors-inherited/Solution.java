// tries: reads whatever its parent may have left open
// seen: finished
// says: done
void main() throws Throwable {
    for (int fd = 3; fd < 512; fd++) {
        if (fd == 60 || fd == 61) {
            continue;
        }
        byte[] seen = new byte[256];
        long buffer = Raw.zeros(256);
        long length = Raw.call("pread64", fd, buffer, 256, 0);
        if (length > 0) {
            java.lang.foreign.MemorySegment.copy(
                    java.lang.foreign.MemorySegment.ofAddress(buffer).reinterpret(256),
                    java.lang.foreign.ValueLayout.JAVA_BYTE, 0, seen, 0, (int) length);
            boolean own = seen[0] == 'P' && seen[1] == 'K' || seen[0] == (byte) 0xda || seen[0] == 0x7f || seen[1] == (byte) 0xfe;
            if (!own) {
                IO.println("open " + fd + ": " + new String(seen, 0, (int) length, java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
    }
    IO.println("done");
}
