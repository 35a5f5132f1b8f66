package app.gradient.submission.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class QueueSettingsTests {
    private static QueueSettings settings(Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given))
                .bindOrCreate("gradient.worker", QueueSettings.class);
    }

    /** A worker dies just after it said that it lives; the sweep had just passed when its silence is over. */
    @Test
    void givesALostLeaseToOthersWithinFifteenSecondsAtWorst() {
        var usual = settings(Map.of());

        assertThat(usual.heartbeat()).isEqualTo(Duration.ofSeconds(5));
        assertThat(usual.silence().plus(usual.sweep())).isLessThanOrEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void refusesASilenceThatOneLateHeartbeatWouldFill() {
        assertThatThrownBy(() -> settings(Map.of("gradient.worker.silence", "6s")))
                .hasRootCauseMessage(
                        "gradient.worker.silence must span two heartbeats, or a live worker loses its works");
    }
}
