package app.gradient.course;

import app.gradient.content.Book;
import app.gradient.content.ExercisePlace;
import app.gradient.content.FormulaText;
import app.gradient.content.Program;
import app.gradient.content.Section;
import app.gradient.content.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Cuts the course into what can be found: sections, passages from heading to heading, terms, formulas, programs, exercises. */
final class CollectSearchEntries {
    /** A formula's or a program's tag, as the text's HTML writes it. */
    private static final Pattern TAG = Pattern.compile("<[a-z]+ [^>]*>");

    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");
    private static final Pattern TEX = Pattern.compile("\\bdata-tex=\"([^\"]+)\"");
    private static final Pattern PROGRAM = Pattern.compile("\\bdata-program=\"[^\"/]+/([^\"]+)\"");

    private CollectSearchEntries() {}

    static List<SearchEntry> of(Book book) {
        List<SearchEntry> entries = new ArrayList<>();
        Set<Program> programs = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Section section : book.sections()) {
            addSection(section, entries);
            addTagged(section, book, programs, entries);
        }
        book.terms().forEach(term -> entries.add(term(term, book)));
        for (ExercisePlace exercise : book.exercises()) {
            entries.add(exercise(exercise));
        }
        return entries;
    }

    private static void addSection(Section section, List<SearchEntry> entries) {
        String place = place(section);
        String lead = section.leadHtml().plainText();
        entries.add(new SearchEntry(
                SearchEntry.Kind.SECTION, page(section), section.number(), section.title(), lead, section.slug()));
        for (var passage : section.passages()) {
            boolean opening = passage.anchor().isEmpty();
            entries.add(new SearchEntry(
                    SearchEntry.Kind.PASSAGE,
                    opening ? page(section) : page(section) + "#" + passage.anchor(),
                    place,
                    opening ? section.title() : passage.heading(),
                    passage.text(),
                    passage.code()));
        }
    }

    private static void addTagged(Section section, Book book, Set<Program> programs, List<SearchEntry> entries) {
        TAG.matcher(section.html().toString())
                .results()
                .map(match -> match.group())
                .forEach(tag -> {
                    var id = ID.matcher(tag);
                    String href = id.find() ? page(section) + "#" + id.group(1) : page(section);
                    var tex = TEX.matcher(tag);
                    if (tex.find()) {
                        String formula = HtmlUtils.htmlUnescape(tex.group(1)).strip();
                        entries.add(new SearchEntry(
                                SearchEntry.Kind.FORMULA,
                                href,
                                place(section),
                                headingBefore(section, tag),
                                FormulaText.of(formula),
                                formula));
                    }
                    var program = PROGRAM.matcher(tag);
                    if (program.find()) {
                        book.program(section.chapter(), program.group(1))
                                // what is shown piece by piece is found once, at its first piece
                                .filter(programs::add)
                                .ifPresent(found -> entries.add(program(found, href, section)));
                    }
                });
    }

    /** A formula has no name of its own: it is found under the heading that it stands under. */
    private static String headingBefore(Section section, String tag) {
        String html = section.html().toString();
        int at = html.indexOf(tag);
        String title = section.title();
        for (var heading : section.outline()) {
            int start = html.indexOf("id=\"" + heading.id() + "\"");
            if (start >= 0 && start < at) {
                title = heading.text();
            }
        }
        return title;
    }

    private static SearchEntry program(Program program, String href, Section section) {
        return new SearchEntry(
                SearchEntry.Kind.PROGRAM, href, place(section), program.fileName(), "", program.source());
    }

    private static SearchEntry term(Term term, Book book) {
        var number = book.section(term.chapter(), term.section())
                .map(Section::number)
                .orElse("");
        return new SearchEntry(
                SearchEntry.Kind.TERM,
                "/glossary#" + term.id(),
                term.english() + SearchEntry.BETWEEN + number,
                term.term(),
                term.definitionText(),
                term.english() + " " + String.join(" ", term.also()));
    }

    private static SearchEntry exercise(ExercisePlace exercise) {
        return new SearchEntry(
                SearchEntry.Kind.EXERCISE,
                "/exercises/" + exercise.slug(),
                exercise.number(),
                exercise.title(),
                "",
                exercise.slug());
    }

    private static String page(Section section) {
        return "/course/" + section.chapter() + "/" + section.slug();
    }

    private static String place(Section section) {
        return section.number() + " " + section.title();
    }
}
