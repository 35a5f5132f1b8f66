package app.gradient.runner;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes strings, numbers and plain values (see {@link Call}) as bytes that {@link WireReader} reads. */
public final class WireWriter {
    static final int MAX_DEPTH = 32;

    static final byte NULL = 0;
    static final byte BOOLEAN = 1;
    static final byte INT = 2;
    static final byte LONG = 3;
    static final byte DOUBLE = 4;
    static final byte STRING = 5;
    static final byte LIST = 6;
    static final byte MAP = 7;
    static final byte DOUBLES = 8;
    static final byte DOUBLE_ROWS = 9;
    static final byte INTS = 10;
    static final byte STRINGS = 11;
    static final byte BOOLEANS = 12;
    static final byte LONGS = 13;
    static final byte INT_ROWS = 14;
    static final byte OPAQUE = 15;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream data = new DataOutputStream(bytes);

    private interface Write {
        void run() throws IOException;
    }

    private static void quietly(Write write) {
        try {
            write.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a byte array never refuses
        }
    }

    public byte[] toBytes() {
        return bytes.toByteArray();
    }

    public int size() {
        return bytes.size();
    }

    public WireWriter putByte(int value) {
        quietly(() -> data.writeByte(value));
        return this;
    }

    public WireWriter putInt(int value) {
        quietly(() -> data.writeInt(value));
        return this;
    }

    public WireWriter putLong(long value) {
        quietly(() -> data.writeLong(value));
        return this;
    }

    public WireWriter putDouble(double value) {
        quietly(() -> data.writeDouble(value));
        return this;
    }

    public WireWriter putBytes(byte[] value) {
        quietly(() -> {
            data.writeInt(value.length);
            data.write(value);
        });
        return this;
    }

    public WireWriter putString(String value) {
        return putBytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException if {@code value} is not plain or nested deeper than 32 */
    public WireWriter putValue(@Nullable Object value) {
        putValue(value, 0);
        return this;
    }

    private void putValue(@Nullable Object value, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("nested too deeply");
        }
        switch (value) {
            case null -> putByte(NULL);
            case Boolean flag -> putByte(BOOLEAN).putByte(flag ? 1 : 0);
            case Integer number -> putByte(INT).putInt(number);
            case Long number -> putByte(LONG).putLong(number);
            case Double number -> putByte(DOUBLE).putDouble(number);
            case String text -> putByte(STRING).putString(text);
            case double[] row -> {
                putByte(DOUBLES);
                putDoubles(row);
            }
            case double[][] rows -> {
                putByte(DOUBLE_ROWS).putInt(rows.length);
                for (double[] row : rows) {
                    putDoubles(row);
                }
            }
            case int[] row -> {
                putByte(INTS);
                putInts(row);
            }
            case int[][] rows -> {
                putByte(INT_ROWS).putInt(rows.length);
                for (int[] row : rows) {
                    putInts(row);
                }
            }
            case long[] row -> {
                putByte(LONGS).putInt(row.length);
                for (long number : row) {
                    putLong(number);
                }
            }
            case boolean[] row -> {
                putByte(BOOLEANS).putInt(row.length);
                for (boolean flag : row) {
                    putByte(flag ? 1 : 0);
                }
            }
            case String[] row -> {
                putByte(STRINGS).putInt(row.length);
                for (String text : row) {
                    putString(text);
                }
            }
            case List<?> list -> {
                putByte(LIST).putInt(list.size());
                for (Object element : list) {
                    putValue(element, depth + 1);
                }
            }
            case Map<?, ?> map -> {
                putByte(MAP).putInt(map.size());
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    putString((String) entry.getKey());
                    putValue(entry.getValue(), depth + 1);
                }
            }
            case Opaque opaque -> putByte(OPAQUE).putString(opaque.className()).putString(opaque.text());
            default ->
                throw new IllegalArgumentException(
                        "not a plain value: " + value.getClass().getName());
        }
    }

    private void putDoubles(double[] row) {
        putInt(row.length);
        for (double number : row) {
            putDouble(number);
        }
    }

    private void putInts(int[] row) {
        putInt(row.length);
        for (int number : row) {
            putInt(number);
        }
    }
}
