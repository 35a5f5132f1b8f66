// tries: writes random bytes on the reply channel
// seen: crashed
// within: 6 s
// wall: 3 s
static byte[] frame(int length, int type, long nonce, int sequence, byte[] payload) {
    return java.nio.ByteBuffer.allocate(17 + payload.length)
            .putInt(length).put((byte) type).putLong(nonce).putInt(sequence).put(payload).array();
}

static void write(byte[] bytes) {
    Raw.call("write", 60, Raw.bytes(bytes), bytes.length);
}

void main() throws Throwable {
    byte[] rubbish = new byte[4096];
    new java.util.Random(5).nextBytes(rubbish);
    write(rubbish);
    Thread.sleep(60_000);
}
