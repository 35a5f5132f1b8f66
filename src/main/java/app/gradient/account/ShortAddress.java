package app.gradient.account;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Internet addresses as one reads them: {@code ::1} for {@code 0:0:0:0:0:0:0:1}. Source: RFC 5952. */
final class ShortAddress {
    private static final int GROUPS = 8;

    private ShortAddress() {}

    /** Anything that is no address of IPv6 comes back as it is. */
    static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        byte[] bytes;
        try {
            bytes = InetAddress.ofLiteral(address).getAddress();
        } catch (IllegalArgumentException e) {
            return address;
        }
        if (bytes.length != 2 * GROUPS) {
            return IntStream.range(0, bytes.length)
                    .mapToObj(i -> Integer.toString(bytes[i] & 0xff))
                    .collect(Collectors.joining("."));
        }
        var shorts = ByteBuffer.wrap(bytes).asShortBuffer();
        int[] groups =
                IntStream.range(0, GROUPS).map(i -> shorts.get(i) & 0xffff).toArray();
        return written(groups);
    }

    /** The first of the longest runs of zeros, of two at least, becomes a double colon. */
    private static String written(int[] groups) {
        int start = GROUPS;
        int length = 1;
        for (int from = 0; from < GROUPS; from++) {
            int to = from;
            while (to < GROUPS && groups[to] == 0) {
                to++;
            }
            if (to - from > length) {
                start = from;
                length = to - from;
            }
        }
        return start == GROUPS
                ? joined(groups, 0, GROUPS)
                : joined(groups, 0, start) + "::" + joined(groups, start + length, GROUPS);
    }

    private static String joined(int[] groups, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> Integer.toHexString(groups[i]))
                .collect(Collectors.joining(":"));
    }
}
