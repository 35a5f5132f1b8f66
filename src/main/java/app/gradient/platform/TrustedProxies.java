package app.gradient.platform;

import java.net.InetAddress;
import java.util.List;
import org.apache.catalina.util.NetMask;

/**
 * The addresses whose word about where a request really came from is believed. None unless the operator names them: anybody
 * may write {@code X-Forwarded-For}.
 */
final class TrustedProxies {
    static final String SETTING = "gradient.trusted-proxies";

    private final List<NetMask> ranges;

    private TrustedProxies(List<NetMask> ranges) {
        this.ranges = List.copyOf(ranges);
    }

    /**
     * {@code written}: addresses and ranges such as {@code 10.0.0.0/8}, divided by commas or spaces.
     * @throws WrongSetting if one of them is neither
     */
    static TrustedProxies parse(String written) {
        return new TrustedProxies(List.of(written.strip().split("[,\\s]+")).stream()
                .filter(one -> !one.isEmpty())
                .map(TrustedProxies::range)
                .toList());
    }

    boolean isEmpty() {
        return ranges.isEmpty();
    }

    boolean contain(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.matches(address));
    }

    private static NetMask range(String one) {
        try {
            // first as it stands: a name would be looked up
            InetAddress.ofLiteral(one.split("/", 2)[0]);
            return new NetMask(one);
        } catch (IllegalArgumentException e) {
            throw new WrongSetting(
                    SETTING, one, "an address such as 192.0.2.7 or a range such as 10.0.0.0/8 or fd00::/8", e);
        }
    }
}
