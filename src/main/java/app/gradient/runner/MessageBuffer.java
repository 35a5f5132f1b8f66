package app.gradient.runner;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a hostile stream into messages as its bytes arrive, holding no more than one frame. Refuses a frame by its
 * header, before any memory is set aside for it, and refuses everything after {@code maxTotal} bytes.
 */
public final class MessageBuffer {
    private final int maxPayload;
    private final long maxTotal;
    private long total;
    private final byte[] header = new byte[4];
    private int headerLength;
    private byte[] body = new byte[0];
    private int bodyLength;

    public MessageBuffer(int maxPayload, long maxTotal) {
        this.maxPayload = maxPayload;
        this.maxTotal = maxTotal;
    }

    /** Takes {@code length} bytes of {@code bytes} from {@code offset} and returns the messages they complete. */
    public List<Message> accept(byte[] bytes, int offset, int length) throws WireException {
        total += length;
        if (total > maxTotal) {
            throw new WireException("more than " + maxTotal + " bytes");
        }
        List<Message> messages = new ArrayList<>();
        int at = offset;
        int end = offset + length;
        while (at < end) {
            if (headerLength < 4) {
                header[headerLength++] = bytes[at++];
                if (headerLength == 4) {
                    int announced = ByteBuffer.wrap(header).getInt();
                    Message.checkLength(announced, maxPayload);
                    body = new byte[announced];
                    bodyLength = 0;
                }
                continue;
            }
            int taken = Math.min(end - at, body.length - bodyLength);
            System.arraycopy(bytes, at, body, bodyLength, taken);
            at += taken;
            bodyLength += taken;
            if (bodyLength == body.length) {
                messages.add(Message.parse(ByteBuffer.wrap(body)));
                headerLength = 0;
            }
        }
        return messages;
    }
}
