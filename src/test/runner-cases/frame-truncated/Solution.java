// tries: sends half a frame and halts
// seen: crashed
static byte[] frame(int length, int type, long nonce, int sequence, byte[] payload) {
    return java.nio.ByteBuffer.allocate(17 + payload.length)
            .putInt(length).put((byte) type).putLong(nonce).putInt(sequence).put(payload).array();
}

static void write(byte[] bytes) {
    Raw.call("write", 60, Raw.bytes(bytes), bytes.length);
}

void main() throws Throwable {
    write(new byte[] {0, 0, 0, 40, 8, 1, 2});
    Runtime.getRuntime().halt(0);
}
