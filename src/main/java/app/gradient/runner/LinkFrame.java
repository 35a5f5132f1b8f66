package app.gradient.runner;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * One frame between the sandbox and a supervisor, which passes bytes to and from many children over one pipe or socket.
 * On the wire: length of what follows (4 bytes), type (1), child (4), payload; big-endian.
 */
public record LinkFrame(Type type, int child, byte[] payload) {
    /** Largest payload; longer messages to a child go in several frames. */
    public static final int MAX_PAYLOAD = 64 * 1024;

    private static final int OVERHEAD = 4 + 1 + 4;
    private static final Type[] TYPES = Type.values();

    /** The order is the wire's. */
    public enum Type {
        /** To the supervisor: start a child of a {@link Role}; payload: role (1), heap in MiB (4). */
        SPAWN,
        /** To the supervisor: bytes for a child's standard input. */
        INPUT,
        /** To the supervisor: from now on the child has so long; payload: wall ms (8), CPU ms (8). */
        ARM,
        /** To the supervisor: end the child. */
        KILL,
        /** From the supervisor, once: lines of text, one for each mechanism that holds. */
        HELLO,
        /** From the supervisor: bytes of a child's standard output. */
        OUTPUT,
        /** From the supervisor, at once when it is asked to end a child: CPU ns since it was armed (8). */
        USED,
        /**
         * From the supervisor, last of a child: {@link Ending} (1), whether a signal ended it (1), the signal's number or the
         * exit code (4), CPU ns since it was armed (8), bytes of memory that it was seen to have taken since (8), threads
         * that it was seen to have (4), tail of its error stream.
         */
        GONE
    }

    /** The order is the wire's. */
    public enum Role {
        RUNNER,
        COMPILE_SERVER,
        /** A runner that has {@link NativeLibrary native libraries} as well. */
        NATIVE_RUNNER;

        /** Whether learners' code runs in it. */
        public boolean runs() {
            return this != COMPILE_SERVER;
        }
    }

    /** Why a child ended. */
    public enum Ending {
        BY_ITSELF,
        ASKED,
        WALL_TIME,
        CPU_TIME,
        COULD_NOT_START,
        MEMORY,
        THREADS
    }

    public byte[] bytes() {
        return ByteBuffer.allocate(OVERHEAD + payload.length)
                .putInt(OVERHEAD - 4 + payload.length)
                .put((byte) type.ordinal())
                .putInt(child)
                .put(payload)
                .array();
    }

    /** Blocks for one frame; {@link EOFException} at the end of the stream. */
    public static LinkFrame read(InputStream input) throws IOException {
        DataInputStream data = new DataInputStream(input);
        int length = data.readInt();
        if (length < OVERHEAD - 4 || length > OVERHEAD - 4 + MAX_PAYLOAD) {
            throw new WireException("link frame of " + length + " bytes");
        }
        byte[] body = data.readNBytes(length);
        if (body.length < length) {
            throw new EOFException();
        }
        int type = body[0];
        if (type < 0 || type >= TYPES.length) {
            throw new WireException("unknown link frame " + type);
        }
        ByteBuffer buffer = ByteBuffer.wrap(body, 1, length - 1);
        int child = buffer.getInt();
        byte[] payload = new byte[buffer.remaining()];
        buffer.get(payload);
        return new LinkFrame(TYPES[type], child, payload);
    }
}
