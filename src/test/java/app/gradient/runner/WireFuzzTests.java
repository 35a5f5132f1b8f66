package app.gradient.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Both directions of the wire under a seeded fuzzer: never a hang, never a crash, never a wrong value. */
class WireFuzzTests {
    private static final long SEED = 20_261_123;
    private static final int MAX_PAYLOAD = 1 << 16;

    @Test
    void fiveThousandBrokenStreamsAreRefusedOrReadWhole() throws IOException {
        fuzz(5_000);
    }

    @Tag("bench")
    @Test
    void aHundredThousandBrokenStreamsAreRefusedOrReadWhole() throws IOException {
        fuzz(100_000);
    }

    @Test
    void everyPlainValueComesBackEqual() throws IOException {
        Random random = new Random(SEED);
        for (int i = 0; i < 2_000; i++) {
            Object value = value(random, 0);

            byte[] bytes = new WireWriter().putValue(value).toBytes();
            WireReader reader = new WireReader(bytes);
            Object back = reader.takeValue();
            reader.end();

            assertThat(Arrays.deepEquals(new Object[] {flat(back)}, new Object[] {flat(value)}))
                    .as("seed %d, case %d: %s", SEED, i, value)
                    .isTrue();
        }
    }

    private void fuzz(int cases) throws IOException {
        Random random = new Random(SEED);
        for (int i = 0; i < cases; i++) {
            List<Message> sent = messages(random);
            byte[] stream = BrokenStreams.join(sent);
            byte[] broken = BrokenStreams.breakIt(random, stream);
            String what = "seed " + SEED + ", case " + i;
            List<Message> read = byBuffer(random, broken, what);
            List<Message> readToo = byStream(broken, what);

            // a parent reads by pieces, a child from a stream: both must see the same messages
            assertThat(same(read, readToo)).as(what).isTrue();
            for (Message message : read) {
                readPayload(message, what);
                readAsCall(message, what);
            }
        }
    }

    /** The frames between a sandbox and its supervisor, as either end reads them. */
    @Test
    void brokenLinksAreRefusedOrReadWhole() throws IOException {
        Random random = new Random(SEED);
        for (int i = 0; i < 5_000; i++) {
            java.io.ByteArrayOutputStream sent = new java.io.ByteArrayOutputStream();
            for (int j = 0; j <= random.nextInt(4); j++) {
                byte[] payload = new byte[random.nextInt(300)];
                random.nextBytes(payload);
                LinkFrame.Type type = LinkFrame.Type.values()[random.nextInt(LinkFrame.Type.values().length)];
                sent.writeBytes(new LinkFrame(type, random.nextInt(), payload).bytes());
            }
            ByteArrayInputStream input = new ByteArrayInputStream(BrokenStreams.breakIt(random, sent.toByteArray()));
            try {
                while (true) {
                    LinkFrame frame = LinkFrame.read(input);
                    assertThat(frame.payload().length).isLessThanOrEqualTo(LinkFrame.MAX_PAYLOAD);
                }
            } catch (EOFException end) {
                assertThat(input.available()).as("seed %d, case %d", SEED, i).isZero();
            } catch (WireException refused) {
                assertThat(refused.getMessage()).as("seed %d, case %d", SEED, i).isNotBlank();
            }
        }
    }

    private static boolean same(List<Message> one, List<Message> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!Arrays.equals(one.get(i).frame(), other.get(i).frame())) {
                return false;
            }
        }
        return true;
    }

    private static List<Message> messages(Random random) {
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            Message.Type type = Message.Type.values()[random.nextInt(Message.Type.values().length)];
            WireWriter writer = new WireWriter();
            for (int j = 0; j < random.nextInt(3); j++) {
                writer.putValue(value(random, 0));
            }
            messages.add(new Message(type, random.nextLong(), i, writer.toBytes()));
        }
        return messages;
    }

    private static List<Message> byBuffer(Random random, byte[] stream, String what) {
        MessageBuffer buffer = new MessageBuffer(MAX_PAYLOAD, 1 << 20);
        List<Message> messages = new ArrayList<>();
        int at = 0;
        try {
            while (at < stream.length) {
                int length = Math.min(stream.length - at, 1 + random.nextInt(97));
                messages.addAll(buffer.accept(stream, at, length));
                at += length;
            }
        } catch (WireException refused) {
            assertThat(refused.getMessage()).as(what).isNotBlank();
            return List.of();
        }
        return messages;
    }

    private static List<Message> byStream(byte[] stream, String what) throws IOException {
        List<Message> messages = new ArrayList<>();
        ByteArrayInputStream input = new ByteArrayInputStream(stream);
        try {
            while (true) {
                messages.add(Message.read(input, MAX_PAYLOAD));
            }
        } catch (EOFException end) {
            return messages;
        } catch (WireException refused) {
            assertThat(refused.getMessage()).as(what).isNotBlank();
            return List.of();
        }
    }

    private static void readPayload(Message message, String what) {
        WireReader reader = message.reader();
        try {
            while (true) {
                reader.takeValue();
            }
        } catch (WireException refused) {
            assertThat(refused.getMessage()).as(what).isNotBlank();
        } catch (RuntimeException wrong) {
            fail(what + ": " + wrong, wrong);
        }
    }

    /** As a runner reads what its parent asks for. */
    private static void readAsCall(Message message, String what) {
        try {
            assertThat(Runner.readCall(message.reader()).arguments()).as(what).isNotNull();
        } catch (WireException refused) {
            assertThat(refused.getMessage()).as(what).isNotBlank();
        } catch (RuntimeException wrong) {
            fail(what + ": " + wrong, wrong);
        }
    }

    private static @Nullable Object value(Random random, int depth) {
        return switch (random.nextInt(depth > 3 ? 13 : 15)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextInt();
            case 3 -> random.nextLong();
            case 4 -> Double.longBitsToDouble(random.nextLong());
            case 5 -> "текст " + Integer.toString(random.nextInt(), 36);
            case 6 -> random.doubles(random.nextInt(5)).toArray();
            case 7 -> new double[][] {random.doubles(2).toArray(), {}};
            case 8 -> random.ints(random.nextInt(5)).toArray();
            case 9 -> new int[][] {{random.nextInt()}, {}};
            case 10 -> random.longs(random.nextInt(5)).toArray();
            case 11 -> new boolean[] {true, random.nextBoolean()};
            case 12 -> new String[] {"κ", "λ"};
            case 13 -> {
                List<@Nullable Object> list = new ArrayList<>();
                for (int i = 0; i < random.nextInt(4); i++) {
                    list.add(value(random, depth + 1));
                }
                yield list;
            }
            default -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                for (int i = 0; i < random.nextInt(4); i++) {
                    map.put("k" + i, value(random, depth + 1));
                }
                yield map;
            }
        };
    }

    /** Lists and maps as arrays, so that arrays inside them compare by content; NaN by its bits. */
    private static @Nullable Object flat(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case List<?> list -> list.stream().map(WireFuzzTests::flat).toArray();
            case Map<?, ?> map ->
                new Object[] {
                    map.keySet().toArray(),
                    map.values().stream().map(WireFuzzTests::flat).toArray()
                };
            case Double number -> Double.doubleToLongBits(number);
            default -> value;
        };
    }
}
