package app.gradient.exercise;

import java.util.regex.Pattern;

/** The name of an exercise in addresses, folders and tables: lower-case Latin words joined by hyphens. */
public record Slug(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public Slug {
        if (!isSlug(value)) {
            throw new IllegalArgumentException("not a slug: " + value);
        }
    }

    /** Whether {@code text} could be a slug at all; what a visitor types is asked first. */
    public static boolean isSlug(String text) {
        return text.length() <= 80 && FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
