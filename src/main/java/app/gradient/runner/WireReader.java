package app.gradient.runner;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link WireWriter} wrote, from hostile bytes: every count is checked against the bytes that are left before
 * anything is allocated for it, so reading costs memory in proportion to the frame and always ends.
 */
public final class WireReader {
    private final ByteBuffer bytes;

    public WireReader(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    private void need(long count) throws WireException {
        if (count < 0 || count > bytes.remaining()) {
            throw new WireException("truncated payload");
        }
    }

    /** @throws WireException if bytes are left over */
    public void end() throws WireException {
        if (bytes.hasRemaining()) {
            throw new WireException(bytes.remaining() + " surplus bytes");
        }
    }

    public int takeByte() throws WireException {
        need(1);
        return bytes.get();
    }

    public int takeInt() throws WireException {
        need(4);
        return bytes.getInt();
    }

    public long takeLong() throws WireException {
        need(8);
        return bytes.getLong();
    }

    public double takeDouble() throws WireException {
        need(8);
        return bytes.getDouble();
    }

    public byte[] takeBytes() throws WireException {
        int length = takeInt();
        need(length);
        byte[] value = new byte[length];
        bytes.get(value);
        return value;
    }

    public String takeString() throws WireException {
        int length = takeInt();
        need(length);
        ByteBuffer slice = bytes.slice(bytes.position(), length);
        bytes.position(bytes.position() + length);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(slice).toString();
        } catch (CharacterCodingException e) {
            WireException wrong = new WireException("not UTF-8");
            wrong.initCause(e);
            throw wrong;
        }
    }

    /** A count of things that take at least {@code bytesEach} bytes each. */
    public int takeCount(int bytesEach) throws WireException {
        int count = takeInt();
        if (count < 0 || (long) count * bytesEach > bytes.remaining()) {
            throw new WireException("count of " + count);
        }
        return count;
    }

    public @Nullable Object takeValue() throws WireException {
        return takeValue(0);
    }

    private boolean takeFlag() throws WireException {
        return switch (takeByte()) {
            case 0 -> false;
            case 1 -> true;
            default -> throw new WireException("not a flag");
        };
    }

    private @Nullable Object takeValue(int depth) throws WireException {
        if (depth > WireWriter.MAX_DEPTH) {
            throw new WireException("nested too deeply");
        }
        int tag = takeByte();
        return switch (tag) {
            case WireWriter.NULL -> null;
            case WireWriter.BOOLEAN -> takeFlag();
            case WireWriter.INT -> takeInt();
            case WireWriter.LONG -> takeLong();
            case WireWriter.DOUBLE -> takeDouble();
            case WireWriter.STRING -> takeString();
            case WireWriter.DOUBLES -> takeDoubles();
            case WireWriter.DOUBLE_ROWS -> {
                double[][] rows = new double[takeCount(4)][];
                for (int i = 0; i < rows.length; i++) {
                    rows[i] = takeDoubles();
                }
                yield rows;
            }
            case WireWriter.INTS -> takeInts();
            case WireWriter.INT_ROWS -> {
                int[][] rows = new int[takeCount(4)][];
                for (int i = 0; i < rows.length; i++) {
                    rows[i] = takeInts();
                }
                yield rows;
            }
            case WireWriter.LONGS -> {
                long[] row = new long[takeCount(8)];
                for (int i = 0; i < row.length; i++) {
                    row[i] = takeLong();
                }
                yield row;
            }
            case WireWriter.BOOLEANS -> {
                boolean[] row = new boolean[takeCount(1)];
                for (int i = 0; i < row.length; i++) {
                    row[i] = takeFlag();
                }
                yield row;
            }
            case WireWriter.STRINGS -> {
                String[] row = new String[takeCount(4)];
                for (int i = 0; i < row.length; i++) {
                    row[i] = takeString();
                }
                yield row;
            }
            case WireWriter.LIST -> {
                int count = takeCount(1);
                List<@Nullable Object> list = new ArrayList<>(count);
                for (int i = 0; i < count; i++) {
                    list.add(takeValue(depth + 1));
                }
                yield list;
            }
            case WireWriter.MAP -> {
                int count = takeCount(5);
                Map<String, @Nullable Object> map = LinkedHashMap.newLinkedHashMap(count);
                for (int i = 0; i < count; i++) {
                    String key = takeString();
                    map.put(key, takeValue(depth + 1));
                }
                yield map;
            }
            case WireWriter.OPAQUE -> new Opaque(takeString(), takeString());
            default -> throw new WireException("unknown tag " + tag);
        };
    }

    private double[] takeDoubles() throws WireException {
        double[] row = new double[takeCount(8)];
        for (int i = 0; i < row.length; i++) {
            row[i] = bytes.getDouble();
        }
        return row;
    }

    private int[] takeInts() throws WireException {
        int[] row = new int[takeCount(4)];
        for (int i = 0; i < row.length; i++) {
            row[i] = bytes.getInt();
        }
        return row;
    }
}
