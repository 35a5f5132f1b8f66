package app.gradient.content;

import app.gradient.platform.Html;
import app.gradient.runner.NativeLibrary;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the source of the whole course: first what there is, then every text against it, so that a reference may point ahead. */
final class BookReader {
    private static final Pattern CHAPTER = Pattern.compile("(\\d\\d)-[a-z0-9-]+");
    private static final Pattern SECTION = Pattern.compile("(\\d\\d)-[a-z0-9-]+\\.md");
    private static final double WORDS_A_MINUTE = 170;
    private static final double MINUTES_A_FORMULA = 0.2;
    private static final double LINES_OF_CODE_A_MINUTE = 30;

    private final Formulas formulas;
    private final Words words;

    BookReader(Formulas formulas, Words words) {
        this.formulas = formulas;
        this.words = words;
    }

    private record ChapterSource(int number, String slug, String folder, Fields fields, List<Manuscript> sections) {}

    /** Reads everything; mistakes are in the book. */
    Book read(ContentFiles files) {
        List<ContentError> errors = new ArrayList<>();
        var chapters = chapters(files, errors);
        var anchors = new Anchors();
        Map<String, Library.TermSource> terms = new LinkedHashMap<>();
        Map<String, Library.ReferenceSource> references = new LinkedHashMap<>();
        Map<String, Program> programs = new LinkedHashMap<>();
        Map<String, String> folders = new HashMap<>();
        for (var chapter : chapters) {
            folders.put(chapter.slug(), chapter.folder());
            attempt(errors, () -> terms(files, chapter, terms));
            attempt(errors, () -> references(files, chapter, references));
            programs(files, chapter, programs, errors);
        }
        var exercises = exercises(files, chapters, errors);
        for (var chapter : chapters) {
            for (var section : chapter.sections()) {
                anchors.add(new Anchors.Anchor(
                        Anchors.Kind.SECTION,
                        section.slug,
                        section.number,
                        section.title,
                        chapter.slug(),
                        section.slug));
                section.anchors.values().forEach(anchors::add);
            }
        }
        var library = new Library(files, anchors, terms, references, programs, exercises, folders);
        var datasets = datasets(files, library, errors);
        var glossary = glossary(library, chapters, errors);
        var rendered = chapters.stream()
                .map(chapter -> render(chapter, library, errors))
                .toList();
        return new Book(
                rendered, glossary, datasets, List.copyOf(exercises.values()), library, formulas, words, errors);
    }

    private static void attempt(List<ContentError> errors, Runnable reading) {
        try {
            reading.run();
        } catch (BrokenContentException e) {
            errors.addAll(e.errors());
        }
    }

    private List<ChapterSource> chapters(ContentFiles files, List<ContentError> errors) {
        List<ChapterSource> chapters = new ArrayList<>();
        for (var name : files.namesIn("")) {
            var match = CHAPTER.matcher(name);
            if (!match.matches()) {
                continue;
            }
            attempt(errors, () -> {
                var folder = name + '/';
                var file = folder + "chapter.yml";
                var fields = Fields.parse(file, files.text(file));
                int number = Integer.parseInt(match.group(1));
                var slug = fields.text("slug");
                if (chapters.stream().anyMatch(other -> other.slug().equals(slug))) {
                    throw fields.wrong("slug", "is that of another chapter");
                }
                chapters.add(
                        new ChapterSource(number, slug, folder, fields, sections(files, folder, number, slug, errors)));
            });
        }
        return chapters;
    }

    private static List<Manuscript> sections(
            ContentFiles files, String folder, int chapter, String slug, List<ContentError> errors) {
        List<Manuscript> sections = new ArrayList<>();
        for (var name : files.namesIn(folder)) {
            var match = SECTION.matcher(name);
            if (!match.matches()) {
                continue;
            }
            attempt(errors, () -> {
                var number = chapter + "." + Integer.parseInt(match.group(1));
                var section = Manuscript.read(folder + name, slug, number, files.text(folder + name), errors);
                if (sections.stream().anyMatch(other -> other.slug.equals(section.slug))) {
                    throw new BrokenContentException(section.file, 2, "another section of the chapter has this slug");
                }
                sections.add(section);
            });
        }
        return sections;
    }

    private static void terms(ContentFiles files, ChapterSource chapter, Map<String, Library.TermSource> terms) {
        var file = chapter.folder() + "glossary.yml";
        if (!files.has(file)) {
            return;
        }
        for (var fields : Fields.parseList(file, files.text(file))) {
            var id = fields.text("id");
            if (!Attributes.ID.matcher(id).matches()) {
                throw fields.wrong("id", "must be lower-case Latin words joined by hyphens");
            }
            if (terms.put(id, new Library.TermSource(id, fields, chapter.slug())) != null) {
                throw fields.wrong("id", "'" + id + "' is in the glossary already");
            }
        }
    }

    private static void references(
            ContentFiles files, ChapterSource chapter, Map<String, Library.ReferenceSource> references) {
        var file = chapter.folder() + "sources.yml";
        if (!files.has(file)) {
            return;
        }
        for (var fields : Fields.parseList(file, files.text(file))) {
            var id = fields.text("id");
            if (references.put(id, new Library.ReferenceSource(id, fields, chapter.slug())) != null) {
                throw fields.wrong("id", "'" + id + "' is listed already");
            }
        }
    }

    private static void programs(
            ContentFiles files, ChapterSource chapter, Map<String, Program> programs, List<ContentError> errors) {
        var folder = chapter.folder() + "code/";
        for (var file : files.namesIn(folder)) {
            if (!file.endsWith(".java")) {
                continue;
            }
            var name = file.substring(0, file.length() - ".java".length());
            Map<String, String> others = new HashMap<>();
            Program.OTHER_LANGUAGES.forEach((language, extension) -> files.optionalText(folder + name + '.' + extension)
                    .ifPresent(text -> others.put(language, Regions.withoutMarks(text))));
            var path = folder + "outputs/" + name + ".json";
            Optional<Program.Recording> recording = Optional.empty();
            if (files.has(path)) {
                try {
                    recording = Optional.of(JsonMapper.shared().readValue(files.text(path), Program.Recording.class));
                } catch (JacksonException e) {
                    errors.add(new ContentError(path, 0, "not a recorded output: " + e.getOriginalMessage()));
                }
            }
            var needs = needs(files, folder + name + ".yml");
            programs.put(
                    chapter.slug() + '/' + name,
                    new Program(
                            chapter.slug(),
                            name,
                            Regions.withoutMarks(files.text(folder + file)),
                            others,
                            needs.libraries(),
                            needs.tolerance(),
                            recording));
        }
    }

    /** What a program says of itself in a file beside it; few need one. */
    private record Needs(Set<NativeLibrary> libraries, double tolerance) {}

    private static Needs needs(ContentFiles files, String path) {
        if (!files.has(path)) {
            return new Needs(Set.of(), 0);
        }
        var fields = Fields.parse(path, files.text(path));
        var libraries = fields.texts("libraries").stream()
                .map(word -> NativeLibrary.of(word)
                        .orElseThrow(() -> fields.wrong("libraries", "'" + word + "' is no native library")))
                .collect(Collectors.toSet());
        var tolerance = fields.optionalNumber("tolerance").orElse(0);
        fields.end();
        return new Needs(libraries, tolerance);
    }

    private static Map<String, ExercisePlace> exercises(
            ContentFiles files, List<ChapterSource> chapters, List<ContentError> errors) {
        Map<String, String> folders = new LinkedHashMap<>();
        for (var chapter : chapters) {
            var folder = chapter.folder() + "exercises/";
            for (var slug : files.namesIn(folder)) {
                var before = folders.put(slug, folder + slug + '/');
                if (before != null) {
                    errors.add(new ContentError(folder + slug, 0, "another exercise has this name: " + before));
                }
            }
        }
        Map<String, ExercisePlace> places = new LinkedHashMap<>();
        for (var chapter : chapters) {
            for (var section : chapter.sections()) {
                int index = 0;
                for (var slug : section.exercises) {
                    index++;
                    var folder = folders.get(slug);
                    if (folder == null || !folder.startsWith(chapter.folder())) {
                        errors.add(new ContentError(
                                section.file, 0, "::exercise: the chapter has no folder exercises/" + slug));
                        continue;
                    }
                    int position = index;
                    attempt(errors, () -> {
                        var file = folder + "exercise.yml";
                        var title = Fields.parse(file, files.text(file)).text("title");
                        var place = new ExercisePlace(
                                slug, section.number + '.' + position, title, chapter.slug(), section.slug, folder);
                        if (places.put(slug, place) != null) {
                            throw new BrokenContentException(section.file, 0, "exercise " + slug + " is placed twice");
                        }
                    });
                }
            }
        }
        folders.forEach((slug, folder) -> {
            if (!places.containsKey(slug)) {
                errors.add(new ContentError(
                        folder, 0, "no section places this exercise by ::exercise{slug=" + slug + "}"));
            }
        });
        return places;
    }

    private Prose prose(Library library, String chapter, String section, String file, int line, String markdown) {
        return new Prose(
                Markdown.parse(file, Math.max(0, line - 1), markdown),
                MarkdownHtml.Setting.elsewhere(chapter, section),
                library,
                formulas,
                words);
    }

    private Map<String, Term> glossary(Library library, List<ChapterSource> chapters, List<ContentError> errors) {
        List<Term> terms = new ArrayList<>();
        for (var source : library.terms.values()) {
            attempt(errors, () -> {
                var fields = source.fields();
                var section = fields.text("section");
                if (chapters.stream()
                        .filter(chapter -> chapter.slug().equals(source.chapter()))
                        .flatMap(chapter -> chapter.sections().stream())
                        .noneMatch(candidate -> candidate.slug.equals(section))) {
                    throw fields.wrong("section", "'" + section + "' is no section of this chapter");
                }
                var definition = prose(
                        library,
                        source.chapter(),
                        section,
                        fields.file(),
                        fields.line("definition"),
                        fields.text("definition"));
                terms.add(new Term(
                        source.id(),
                        fields.text("term"),
                        fields.text("english"),
                        definition.inlineHtml(),
                        definition.plainText(),
                        source.chapter(),
                        section,
                        fields.texts("also")));
                fields.end();
            });
        }
        var russian = Collator.getInstance(Words.LANGUAGE);
        terms.sort(Comparator.comparing(Term::term, russian));
        Map<String, Term> byId = new LinkedHashMap<>();
        terms.forEach(term -> byId.put(term.id(), term));
        return byId;
    }

    private Map<String, Dataset> datasets(ContentFiles files, Library library, List<ContentError> errors) {
        Map<String, Dataset> datasets = new LinkedHashMap<>();
        for (var slug : files.namesIn("datasets/")) {
            attempt(errors, () -> datasets.put(slug, dataset(files, library, slug)));
        }
        return datasets;
    }

    private Dataset dataset(ContentFiles files, Library library, String slug) {
        var folder = "datasets/" + slug + '/';
        var fields = Fields.parse(folder + "dataset.yml", files.text(folder + "dataset.yml"));
        var csv = files.text(folder + "data.csv");
        var columns = fields.list("columns").stream()
                .map(column -> {
                    var kind = Dataset.Kind.valueOf(
                            column.has("kind")
                                    ? column.word("kind", Set.of("number", "label", "text"))
                                            .toUpperCase(java.util.Locale.ROOT)
                                    : "NUMBER");
                    Map<String, String> classes = new LinkedHashMap<>();
                    column.optionalFields("classes")
                            .ifPresent(words -> words.keys().forEach(name -> classes.put(name, words.text(name))));
                    var read = new Dataset.Column(
                            column.text("name"),
                            column.optionalText("title"),
                            column.text("description", ""),
                            column.optionalText("unit"),
                            kind,
                            classes);
                    column.end();
                    return read;
                })
                .toList();
        var names = columns.stream().map(Dataset.Column::name).toList();
        var header = List.of(csv.lines().findFirst().orElse("").split(",", -1));
        if (!header.equals(names)) {
            throw fields.wrong("columns", "are not those of data.csv: " + String.join(", ", header));
        }
        var hidden = files.bytes(folder + "hidden.csv").map(bytes -> files.text(folder + "hidden.csv"));
        if (hidden.isPresent() && !hidden.get().startsWith(String.join(",", names) + "\n")) {
            throw fields.wrong("columns", "are not those of hidden.csv");
        }
        int rows = fields.integer("rows", 1, 10_000_000);
        long found = csv.lines().skip(1).filter(line -> !line.isBlank()).count();
        if (found != rows) {
            throw fields.wrong("rows", "data.csv has " + found);
        }
        var checksum = sha256(files.bytes(folder + "data.csv").orElseThrow());
        if (!fields.text("sha256").equalsIgnoreCase(checksum)) {
            throw fields.wrong("sha256", "data.csv has " + checksum);
        }
        var dataset = new Dataset(
                slug,
                fields.text("title"),
                prose(library, "", "", fields.file(), fields.line("description"), fields.text("description"))
                        .html(),
                rows,
                columns,
                fields.text("licence"),
                fields.text("source"),
                fields.optionalText("link"),
                fields.optionalText("generator"),
                csv,
                hidden);
        fields.end();
        return dataset;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private Chapter render(ChapterSource chapter, Library library, List<ContentError> errors) {
        var fields = chapter.fields();
        var sections = chapter.sections().stream()
                .map(section -> render(section, library, errors))
                .toList();
        List<Reference> references = new ArrayList<>();
        for (var source : library.references.values()) {
            if (source.chapter().equals(chapter.slug())) {
                attempt(errors, () -> references.add(reference(library, source)));
            }
        }
        try {
            var rendered = new Chapter(
                    chapter.number(),
                    chapter.slug(),
                    fields.text("title"),
                    inline(library, chapter, "summary", fields.text("summary")),
                    fields.texts("objectives").stream()
                            .map(text -> inline(library, chapter, "objectives", text))
                            .toList(),
                    fields.texts("prerequisites").stream()
                            .map(text -> inline(library, chapter, "prerequisites", text))
                            .toList(),
                    chapter.folder(),
                    sections,
                    references);
            fields.optionalInteger("minutes", 1, 10_000);
            fields.end();
            return rendered;
        } catch (BrokenContentException e) {
            errors.addAll(e.errors());
            return new Chapter(
                    chapter.number(),
                    chapter.slug(),
                    chapter.slug(),
                    Html.EMPTY,
                    List.of(),
                    List.of(),
                    chapter.folder(),
                    sections,
                    references);
        }
    }

    private Html inline(Library library, ChapterSource chapter, String key, String markdown) {
        return prose(
                        library,
                        chapter.slug(),
                        "",
                        chapter.fields().file(),
                        chapter.fields().line(key),
                        markdown)
                .inlineHtml();
    }

    private Reference reference(Library library, Library.ReferenceSource source) {
        var fields = source.fields();
        var link = fields.optionalText("link");
        if (link.isPresent()
                && !link.get().startsWith("https://")
                && !link.get().startsWith("http://")) {
            throw fields.wrong("link", "must start with https://");
        }
        var html = prose(library, source.chapter(), "", fields.file(), fields.line("text"), fields.text("text"))
                .inlineHtml();
        fields.end();
        return new Reference(source.id(), html, link);
    }

    private Section render(Manuscript section, Library library, List<ContentError> errors) {
        var setting = new MarkdownHtml.Setting(section.chapter, section.slug, section.anchors, true);
        var renderer = new MarkdownHtml(section.text, setting, library, formulas, words, null);
        var html = new StringBuilder(renderer.html());
        references(html, library, renderer.citations(), errors);
        errors.addAll(renderer.errors());
        for (var concept : section.concepts) {
            if (!library.terms.containsKey(concept)) {
                errors.add(new ContentError(section.file, 2, "concepts: the glossary has no '" + concept + "'"));
            }
        }
        var lead = new ArrayList<Html>();
        attempt(
                errors,
                () -> lead.add(prose(library, section.chapter, section.slug, section.file, 2, section.lead)
                        .inlineHtml()));
        var own = errors.stream()
                .filter(error -> error.file().equals(section.file))
                .distinct()
                .toList();
        return new Section(
                section.chapter,
                section.slug,
                section.number,
                Typography.set(section.title),
                lead.isEmpty() ? Html.EMPTY : lead.getFirst(),
                section.minutes,
                readingMinutes(section),
                section.concepts,
                Html.written(own.isEmpty() ? html.toString() : shown(own) + html),
                outline(section, renderer),
                passages(section),
                section.exercises,
                section.programs);
    }

    /** Only an author who edits a directory ever sees this. */
    private static String shown(List<ContentError> errors) {
        var html = new StringBuilder("<div class=\"content-error\" role=\"alert\"><ul>");
        errors.forEach(error ->
                html.append("<li>").append(Html.escape(error.toString())).append("</li>"));
        return html.append("</ul></div>").toString();
    }

    private void references(StringBuilder html, Library library, List<String> cited, List<ContentError> errors) {
        if (cited.isEmpty()) {
            return;
        }
        html.append("<section class=\"references\"><h2 id=\"references\">")
                .append(words.say("content.references"))
                .append("</h2><ol>");
        for (var id : cited) {
            attempt(errors, () -> {
                var source = library.references.get(id);
                if (source == null) {
                    return;
                }
                var reference = reference(library, source);
                html.append("<li id=\"src-").append(id).append("\">").append(reference.html());
                reference
                        .link()
                        .ifPresent(link -> html.append(" <a href=\"")
                                .append(Html.escape(link))
                                .append("\" rel=\"noopener\" data-address>")
                                .append(Html.escape(link.replaceFirst("https?://", "")))
                                .append("</a>"));
                html.append("</li>");
            });
        }
        html.append("</ol></section>");
    }

    private static List<Section.OutlineEntry> outline(Manuscript section, MarkdownHtml renderer) {
        List<Section.OutlineEntry> outline = new ArrayList<>();
        Markdown.walk(section.text.document(), node -> {
            if (node instanceof Heading heading) {
                var anchor = section.anchors.get(heading);
                if (anchor != null) {
                    outline.add(new Section.OutlineEntry(
                            heading.getLevel(),
                            anchor.id(),
                            Html.written(renderer.childrenHtml(heading)),
                            Manuscript.readableText(heading)));
                }
            }
        });
        return outline;
    }

    private static List<Section.Passage> passages(Manuscript section) {
        List<Section.Passage> passages = new ArrayList<>();
        var anchor = "";
        var heading = "";
        var text = new StringBuilder();
        var code = new StringBuilder();
        for (Node node = section.text.document().getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading) {
                if (!text.isEmpty() || !code.isEmpty()) {
                    passages.add(new Section.Passage(
                            anchor,
                            heading,
                            text.toString().strip(),
                            code.toString().strip()));
                }
                text.setLength(0);
                code.setLength(0);
                var place = section.anchors.get(node);
                anchor = place == null ? "" : place.id();
                heading = Manuscript.readableText(node);
            } else {
                text.append(Manuscript.readableText(node)).append('\n');
                Markdown.walk(node, inner -> {
                    if (inner instanceof FencedCodeBlock block) {
                        code.append(block.getLiteral()).append('\n');
                    }
                });
            }
        }
        if (!text.isEmpty() || !code.isEmpty() || passages.isEmpty()) {
            passages.add(new Section.Passage(
                    anchor, heading, text.toString().strip(), code.toString().strip()));
        }
        return passages;
    }

    private static int readingMinutes(Manuscript section) {
        var count = new double[1];
        count[0] = Manuscript.plainText(section.text.document()).split("\\s+").length / WORDS_A_MINUTE;
        Markdown.walk(section.text.document(), node -> {
            if (node instanceof Directive.DisplayFormula) {
                count[0] += MINUTES_A_FORMULA;
            } else if (node instanceof FencedCodeBlock block) {
                count[0] += block.getLiteral().lines().count() / LINES_OF_CODE_A_MINUTE;
            } else if (node instanceof Directive.Leaf leaf && leaf.name.equals("program")) {
                count[0] += 0.5;
            }
        });
        return Math.max(1, (int) Math.round(count[0]));
    }
}
