package app.gradient.course;

import app.gradient.content.Book;
import app.gradient.content.Chapter;
import app.gradient.content.Section;
import app.gradient.content.Term;
import app.gradient.platform.Html;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The course at one moment as its pages need it: what is written and what is planned in one list. Never changes. */
final class Edition {
    private final Book book;
    private final List<ChapterEntry> chapters;
    private final Map<String, SectionEntry> sections;
    private final Map<String, SectionText> texts;
    private final Map<String, TermEntry> terms;
    private final List<SectionEntry> readingOrder;
    private final String revision;

    private Edition(Book book, List<ChapterEntry> chapters) {
        this.book = book;
        this.chapters = chapters;
        this.sections = chapters.stream()
                .flatMap(chapter -> chapter.sections().stream())
                .collect(Collectors.toMap(SectionEntry::path, section -> section));
        this.texts = book.sections().stream()
                .collect(Collectors.toMap(section -> section.chapter() + "/" + section.slug(), Edition::text));
        this.readingOrder = chapters.stream()
                .sorted(Comparator.comparingInt(ChapterEntry::step))
                .flatMap(chapter -> chapter.readySections().stream())
                .toList();
        Map<String, TermEntry> byId = new LinkedHashMap<>();
        book.terms().forEach(term -> byId.put(term.id(), term(term)));
        this.terms = byId;
        this.revision = hash(Stream.concat(
                texts.values().stream().map(SectionText::revision).sorted(),
                Stream.of(chapters.toString(), byId.values().toString())));
    }

    static Edition of(Book book) {
        var outline = Outline.of(book.files());
        List<String> slugs = Stream.concat(
                        outline.chapters().stream().map(Outline.PlannedChapter::slug),
                        book.chapters().stream().map(Chapter::slug))
                .distinct()
                .toList();
        List<ChapterEntry> chapters = new ArrayList<>();
        for (String slug : slugs) {
            Optional<Chapter> written = book.chapter(slug);
            Optional<Outline.PlannedChapter> planned = outline.chapters().stream()
                    .filter(chapter -> chapter.slug().equals(slug))
                    .findFirst();
            int number = written.map(Chapter::number).orElse(slugs.indexOf(slug) + 1);
            int step = outline.order().indexOf(slug);
            chapters.add(new ChapterEntry(
                    number,
                    step < 0 ? number : step + 1,
                    slug,
                    written.map(Chapter::title)
                            .or(() -> planned.map(Outline.PlannedChapter::title))
                            .orElse(slug),
                    written.map(Chapter::summaryHtml)
                            .or(() -> planned.map(chapter -> Html.text(chapter.summary())))
                            .orElse(Html.EMPTY),
                    sections(slug, number, written, planned)));
        }
        chapters.sort(Comparator.comparingInt(ChapterEntry::number));
        return new Edition(book, List.copyOf(chapters));
    }

    /** Written sections in their order, and the planned ones where the plan has them. */
    private static List<SectionEntry> sections(
            String chapter, int number, Optional<Chapter> written, Optional<Outline.PlannedChapter> planned) {
        List<Section> ready = written.map(Chapter::sections).orElse(List.of());
        Map<String, SectionEntry> byNumber = new LinkedHashMap<>();
        List<Outline.PlannedSection> plan =
                planned.map(Outline.PlannedChapter::sections).orElse(List.of());
        for (int i = 0; i < plan.size(); i++) {
            String sectionNumber = number + "." + (i + 1);
            byNumber.put(
                    sectionNumber,
                    new SectionEntry(
                            chapter,
                            plan.get(i).slug(),
                            sectionNumber,
                            plan.get(i).title(),
                            plan.get(i).title(),
                            false,
                            0,
                            List.of(),
                            List.of()));
        }
        // A written section stands at its own number; where its slug was planned under another, the plan gives way.
        for (Section section : ready) {
            byNumber.values().removeIf(entry -> !entry.ready() && entry.slug().equals(section.slug()));
            byNumber.put(section.number(), entry(section, plan));
        }
        return byNumber.values().stream()
                .sorted(Comparator.comparingInt(section -> Integer.parseInt(
                        section.number().substring(section.number().indexOf('.') + 1))))
                .toList();
    }

    private static SectionEntry entry(Section section, List<Outline.PlannedSection> plan) {
        return new SectionEntry(
                section.chapter(),
                section.slug(),
                section.number(),
                section.title(),
                plan.stream()
                        .filter(planned -> planned.slug().equals(section.slug()))
                        .map(Outline.PlannedSection::title)
                        .findFirst()
                        .orElse(section.title()),
                true,
                section.minutes(),
                section.exercises(),
                section.concepts());
    }

    private static SectionText text(Section section) {
        List<SectionText.Heading> outline = outline(section.outline());
        return new SectionText(
                section.leadHtml(),
                section.html(),
                section.leadHtml().plainText(),
                section.readingMinutes(),
                outline,
                hash(Stream.of(section.leadHtml().toString(), section.html().toString(), outline.toString())));
    }

    /** Headings of the second level, each with those of the third; deeper ones would make the outline a second text. */
    private static List<SectionText.Heading> outline(List<Section.OutlineEntry> entries) {
        List<SectionText.Heading> outline = new ArrayList<>();
        for (var entry : entries) {
            var heading = new SectionText.Heading(entry.id(), entry.text(), entry.html(), List.of());
            if (entry.level() == 2) {
                outline.add(heading);
            } else if (entry.level() == 3 && !outline.isEmpty()) {
                var parent = outline.removeLast();
                outline.add(new SectionText.Heading(
                        parent.id(),
                        parent.title(),
                        parent.html(),
                        Stream.concat(parent.children().stream(), Stream.of(heading))
                                .toList()));
            }
        }
        return outline;
    }

    private TermEntry term(Term term) {
        return new TermEntry(
                term.id(),
                term.term(),
                term.english(),
                term.definitionHtml(),
                Optional.ofNullable(sections.get(term.chapter() + "/" + term.section()))
                        .filter(SectionEntry::ready));
    }

    private static String hash(Stream<String> parts) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            parts.forEach(part -> {
                hash.update(part.getBytes(StandardCharsets.UTF_8));
                hash.update((byte) 0);
            });
            return HexFormat.of().formatHex(hash.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    Book book() {
        return book;
    }

    List<ChapterEntry> chapters() {
        return chapters;
    }

    Optional<SectionEntry> section(String path) {
        return Optional.ofNullable(sections.get(path));
    }

    SectionText text(SectionEntry section) {
        var text = texts.get(section.path());
        if (text == null) {
            throw new IllegalArgumentException(section.path() + " is planned and has no text");
        }
        return text;
    }

    Map<String, TermEntry> terms() {
        return terms;
    }

    List<SectionEntry> readingOrder() {
        return readingOrder;
    }

    String revision() {
        return revision;
    }
}
