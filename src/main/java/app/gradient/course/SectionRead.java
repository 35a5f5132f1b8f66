package app.gradient.course;

import app.gradient.account.PersonId;
import java.time.Instant;

/**
 * A reader got further in a section than ever before. {@code share}: how much of the section lies behind, 0 to 1; the
 * first opening has the share of what was on the screen. Published in the transaction that stores the position.
 */
public record SectionRead(PersonId reader, String chapter, String section, double share, Instant at) {

    /** Past this share the rest is links and notes: the section counts as read. */
    public static final double FINISHED = 0.9;

    public boolean finished() {
        return share >= FINISHED;
    }
}
