package app.gradient.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code gradient.limits.*}: how much one person or one address may do.
 *
 * @param guestsPerHour how many people without an account one address may bring; a lecture behind one address needs as many
 * @param writesPerMinute how often one person may change anything at all
 * @param streamsPerPerson live pages of one person at a time, on one node
 * @param storagePerPerson what one person with an account may keep
 * @param storagePerGuest what somebody without one may
 * @param gradeBooksAtOnce how many grade books one node makes at a time
 */
@ConfigurationProperties("gradient.limits")
public record LimitSettings(
        @DefaultValue("60") int guestsPerHour,
        @DefaultValue("240") int writesPerMinute,
        @DefaultValue("12") int streamsPerPerson,
        @DefaultValue("200MB") DataSize storagePerPerson,
        @DefaultValue("20MB") DataSize storagePerGuest,
        @DefaultValue("2") int gradeBooksAtOnce) {
    public LimitSettings {
        positive("guests-per-hour", guestsPerHour);
        positive("writes-per-minute", writesPerMinute);
        positive("streams-per-person", streamsPerPerson);
        positive("storage-per-person", storagePerPerson.toBytes());
        positive("storage-per-guest", storagePerGuest.toBytes());
        positive("grade-books-at-once", gradeBooksAtOnce);
    }

    private static void positive(String name, long value) {
        if (value < 1) {
            throw new WrongSetting("gradient.limits." + name, Long.toString(value), "at least 1");
        }
    }
}
