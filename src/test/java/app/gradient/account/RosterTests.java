package app.gradient.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterTests {
    @ParameterizedTest
    @CsvSource({
        "0:0:0:0:0:0:0:1, ::1",
        "0:0:0:0:0:0:0:0, ::",
        "2001:db8:0:0:1:0:0:0, 2001:db8:0:0:1::",
        "2001:0db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "fe80:0:0:0:0:0:0:2, fe80::2",
        "127.0.0.1, 127.0.0.1",
        "operator, operator",
        "not:an:address, not:an:address"
    })
    void writesAnAddressAsOneReadsIt(String address, String shown) {
        var entry =
                new Roster.Entry(Instant.EPOCH, AuditEvent.SIGNED_IN, Optional.empty(), Optional.empty(), "", address);

        assertThat(entry.shortAddress()).isEqualTo(shown);
    }
}
