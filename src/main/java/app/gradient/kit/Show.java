package app.gradient.kit;

/** Names numbers that a page's text quotes. */
public final class Show {
    private Show() {}

    /** Names a number; the page shows it where the text asks for it, so it is never typed there. */
    public static void value(String name, double value) {
        if (name.isBlank() || name.length() > 100) {
            throw new IllegalArgumentException("a name has 1 to 100 characters");
        }
        Outlet.value(name, value);
    }
}
