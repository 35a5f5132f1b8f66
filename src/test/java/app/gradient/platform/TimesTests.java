package app.gradient.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class TimesTests {
    private final Times times = new Times(
            Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC), ZoneId.of("Asia/Vladivostok"));

    @BeforeEach
    void aRussianReader() {
        LocaleContextHolder.setLocale(Locale.of("ru"));
    }

    @AfterEach
    void nobody() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void goesByTheSchoolsClock() {
        var evening = Instant.parse("2026-11-25T20:45:30Z");

        assertThat(times.moment(evening)).isEqualTo("26 ноября, 06:45");
        assertThat(times.day(evening)).isEqualTo("26 ноября");
        assertThat(times.minute(evening)).isEqualTo("06:45");
    }

    @Test
    void namesAYearThatIsNotThisOne() {
        assertThat(times.moment(Instant.parse("2025-12-31T10:00:00Z"))).isEqualTo("31 декабря 2025, 20:00");
        assertThat(times.day(Instant.parse("2025-12-31T20:00:00Z"))).isEqualTo("1 января");
    }

    @Test
    void speaksTheReadersLanguage() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(times.moment(Instant.parse("2026-11-26T00:00:00Z"))).isEqualTo("26 November, 10:00");
    }
}
