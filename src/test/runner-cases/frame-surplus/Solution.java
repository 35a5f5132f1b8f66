// tries: sends a frame too many and goes on
// seen: crashed
static byte[] frame(int length, int type, long nonce, int sequence, byte[] payload) {
    return java.nio.ByteBuffer.allocate(17 + payload.length)
            .putInt(length).put((byte) type).putLong(nonce).putInt(sequence).put(payload).array();
}

static void write(byte[] bytes) {
    Raw.call("write", 60, Raw.bytes(bytes), bytes.length);
}

void main() throws Throwable {
    write(frame(13, 8, 0x1234, 2, new byte[0]));
    IO.println("and on");
}
