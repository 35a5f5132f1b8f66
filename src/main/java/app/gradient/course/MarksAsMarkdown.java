package app.gradient.course;

import java.util.List;
import java.util.regex.Pattern;

/** Writes a reader's marks as a Markdown file that reads well by itself. */
final class MarksAsMarkdown {
    private static final Pattern SPECIAL = Pattern.compile("([\\\\`*_\\[\\]<>#|])");

    private MarksAsMarkdown() {}

    /** {@code site} is the address that links begin with, without a slash at the end. */
    static String of(String title, List<MarkedSection> sections, String site) {
        var text = new StringBuilder("# ").append(plain(title)).append('\n');
        for (var section : sections) {
            text.append("\n## ");
            if (!section.number().isEmpty()) {
                text.append(section.number()).append(' ');
            }
            text.append('[')
                    .append(plain(section.title()))
                    .append("](")
                    .append(site)
                    .append(section.href())
                    .append(")\n");
            for (var mark : section.marks()) {
                text.append("\n> ")
                        .append(plain(mark.quote()))
                        .append(" [↗](")
                        .append(site)
                        .append(mark.href())
                        .append(")\n");
                // The reader's own words go in as they are: who writes Markdown in a note gets Markdown back.
                mark.body().ifPresent(body -> text.append('\n').append(body).append('\n'));
            }
        }
        return text.toString();
    }

    private static String plain(String text) {
        return SPECIAL.matcher(text.replace('\n', ' ')).replaceAll("\\\\$1");
    }
}
