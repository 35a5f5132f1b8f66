package app.gradient.course;

import app.gradient.account.Person;
import app.gradient.platform.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The course as pages: home, contents, sections, glossary. */
@Controller
class CoursePages {
    private final Contents contents;
    private final CourseProgress progress;
    private final OpenSection openSection;
    private final PageVersion version;
    private final KeptPages pages;

    CoursePages(
            Contents contents, CourseProgress progress, OpenSection openSection, PageVersion version, KeptPages pages) {
        this.contents = contents;
        this.progress = progress;
        this.openSection = openSection;
        this.version = version;
        this.pages = pages;
    }

    @GetMapping("/")
    @Nullable
    View home(Optional<Person> reader, HttpServletRequest request, HttpServletResponse response, Model model) {
        List<ChapterProgress> chapters = progress.of(reader.map(Person::id));
        if (version.isKnown(request, response, reader, chapters)) {
            return null;
        }
        model.addAttribute("chapters", chapters);
        model.addAttribute("first", contents.readyInReadingOrder().stream().findFirst());
        model.addAttribute("trial", contents.firstExercise());
        model.addAttribute("readOn", readOn(chapters));
        return pages.page("course/home", reader, contents.revision(), request);
    }

    @GetMapping("/course")
    @Nullable
    View contents(Optional<Person> reader, HttpServletRequest request, HttpServletResponse response, Model model) {
        List<ChapterProgress> chapters = progress.of(reader.map(Person::id));
        if (version.isKnown(request, response, reader, chapters)) {
            return null;
        }
        model.addAttribute("chapters", chapters);
        model.addAttribute("readOn", readOn(chapters));
        return pages.page("course/contents", reader, contents.revision(), request);
    }

    /** A chapter is a part of the contents page; its short address leads there. */
    @GetMapping("/course/{chapter}")
    String chapter(@PathVariable String chapter) {
        if (contents.chapters().stream().noneMatch(entry -> entry.slug().equals(chapter))) {
            throw new NotFound();
        }
        return "redirect:/course#" + chapter;
    }

    @GetMapping("/course/{chapter}/{section}")
    @Nullable
    View section(
            @PathVariable String chapter,
            @PathVariable String section,
            Optional<Person> reader,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        SectionPage page = openSection.of(chapter, section, reader).orElseThrow(NotFound::new);
        if (version.isKnown(request, response, reader, contents.revision(), page.chapter(), page.marks())) {
            return null;
        }
        model.addAttribute("page", page);
        model.addAttribute("description", page.text().description());
        return pages.section("course/section", page.text(), reader, contents.revision(), request);
    }

    @GetMapping("/glossary")
    @Nullable
    View glossary(Optional<Person> reader, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (version.isKnown(request, response, reader, contents.revision())) {
            return null;
        }
        model.addAttribute("letters", Letters.of(contents.terms()));
        return pages.page("course/glossary", reader, contents.revision(), request);
    }

    /** The section that was read last, unless it is finished. */
    private static Optional<SectionProgress> readOn(List<ChapterProgress> chapters) {
        return chapters.stream()
                .flatMap(chapter -> chapter.sections().stream())
                .filter(section -> section.place().isPresent())
                .max(Comparator.comparing(
                        section -> section.place().orElseThrow().seenAt()))
                .filter(section -> section.section().ready() && section.state() != SectionProgress.State.DONE);
    }
}
