package app.gradient.runner;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * One frame between the trusted parent and a child that runs or compiles hostile code.
 *
 * <p>On the wire: length of what follows (4 bytes), type (1), nonce (8), sequence number (4), payload; big-endian. The
 * parent draws a fresh nonce for each request; a child repeats the nonce of the request it answers and counts its own
 * frames from 0. A frame out of count or with another nonce ends the conversation.
 */
public record Message(Type type, long nonce, int sequence, byte[] payload) {
    /** Bytes of a frame besides its payload. */
    public static final int OVERHEAD = 4 + 1 + 8 + 4;

    private static final Type[] TYPES = Type.values();

    /** The order is the wire's. */
    public enum Type {
        // parent to child
        WARM,
        COMPILE,
        LOAD,
        CALL,
        MAIN,
        TABLE,
        // child to parent
        READY,
        STARTED,
        OUTPUT,
        PLOT,
        NAMED_VALUE,
        NEED_TABLE,
        RETURNED,
        THREW,
        COMPILED,
        REJECTED,
        /** Rejected, because the compiler itself failed; its process ends. */
        FELL_OVER
    }

    public byte[] frame() {
        return ByteBuffer.allocate(OVERHEAD + payload.length)
                .putInt(OVERHEAD - 4 + payload.length)
                .put((byte) type.ordinal())
                .putLong(nonce)
                .putInt(sequence)
                .put(payload)
                .array();
    }

    public WireReader reader() {
        return new WireReader(payload);
    }

    /** Reads a whole frame whose body is {@code length} bytes at {@code body}'s position. */
    static Message parse(ByteBuffer body) throws WireException {
        int type = body.get();
        if (type < 0 || type >= TYPES.length) {
            throw new WireException("unknown type " + type);
        }
        long nonce = body.getLong();
        int sequence = body.getInt();
        byte[] payload = new byte[body.remaining()];
        body.get(payload);
        return new Message(TYPES[type], nonce, sequence, payload);
    }

    static void checkLength(int length, int maxPayload) throws WireException {
        if (length < OVERHEAD - 4 || length > OVERHEAD - 4 + maxPayload) {
            throw new WireException("frame of " + length + " bytes");
        }
    }

    /**
     * Blocks for one frame.
     *
     * @throws EOFException at the end of the stream, also in the middle of a frame
     */
    public static Message read(InputStream input, int maxPayload) throws IOException {
        DataInputStream data = new DataInputStream(input);
        int length = data.readInt();
        checkLength(length, maxPayload);
        byte[] body = data.readNBytes(length);
        if (body.length < length) {
            throw new EOFException();
        }
        return parse(ByteBuffer.wrap(body));
    }
}
