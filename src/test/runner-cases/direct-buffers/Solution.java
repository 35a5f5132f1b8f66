// tries: fills direct buffers
// seen: limit MEMORY|limit TIME|threw java.lang.OutOfMemoryError
// wall: 4 s
void main() throws Throwable {
    var kept = new java.util.ArrayList<java.nio.ByteBuffer>();
    while (true) {
        kept.add(java.nio.ByteBuffer.allocateDirect(1 << 20));
    }
}
