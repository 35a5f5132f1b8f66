// tries: reads the requests meant for the harness
// seen: limit TIME|crashed|finished
// within: 4 s
// wall: 1 s
static byte[] frame(int length, int type, long nonce, int sequence, byte[] payload) {
    return java.nio.ByteBuffer.allocate(17 + payload.length)
            .putInt(length).put((byte) type).putLong(nonce).putInt(sequence).put(payload).array();
}

static void write(byte[] bytes) {
    Raw.call("write", 60, Raw.bytes(bytes), bytes.length);
}

void main() throws Throwable {
    byte[] buffer = new byte[1024];
    var in = new java.io.FileInputStream(java.io.FileDescriptor.in);
    new Thread(() -> {
        try {
            System.out.println(in.read(buffer));
        } catch (java.io.IOException e) {
            System.out.println("closed");
        }
    }).start();
}
