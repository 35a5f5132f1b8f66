package app.gradient.kit;

import java.nio.charset.StandardCharsets;

/** The course's data sets by name. */
public final class Data {
    private Data() {}

    /**
     * The table of a data set.
     *
     * @throws IllegalArgumentException when there is no data set of this name, or this program was not given it
     */
    public static Table table(String name) {
        byte[] csv = name.matches("[a-z0-9][a-z0-9-]{0,63}") ? Outlet.table(name) : null;
        if (csv == null) {
            throw new IllegalArgumentException("no data set \"" + name + "\"");
        }
        return Table.parse(new String(csv, StandardCharsets.UTF_8));
    }
}
