// tries: forges the answer to its own call, guessing nonce and number
// seen: crashed
static byte[] frame(int length, int type, long nonce, int sequence, byte[] payload) {
    return java.nio.ByteBuffer.allocate(17 + payload.length)
            .putInt(length).put((byte) type).putLong(nonce).putInt(sequence).put(payload).array();
}

static void write(byte[] bytes) {
    Raw.call("write", 60, Raw.bytes(bytes), bytes.length);
}

void main() throws Throwable {
    byte[] answer = java.nio.ByteBuffer.allocate(8 + 4 + 9).putLong(0).putInt(9).putLong(0).put((byte) 0).array();
    for (int sequence = 0; sequence < 8; sequence++) {
        write(frame(13 + answer.length, 12, 0, sequence, answer));
    }
    Runtime.getRuntime().halt(0);
}
