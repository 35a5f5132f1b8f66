package app.gradient.course;

import app.gradient.account.Person;
import app.gradient.account.Visitor;
import app.gradient.platform.Invalid;
import app.gradient.platform.NotFound;
import app.gradient.platform.Site;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A reader's bookmarks, highlights and notes: made on the section's page, listed and exported on a page of their own. */
@Controller
class MarksController {
    private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

    private final KeepMarks keepMarks;
    private final Contents contents;
    private final Site site;
    private final MessageSource messages;

    MarksController(KeepMarks keepMarks, Contents contents, Site site, MessageSource messages) {
        this.keepMarks = keepMarks;
        this.contents = contents;
        this.site = site;
        this.messages = messages;
    }

    @GetMapping("/me/marks")
    String list(Optional<Person> reader, Model model) {
        model.addAttribute("sections", sections(reader));
        return "course/marks";
    }

    @GetMapping("/me/marks.md")
    ResponseEntity<String> export(Optional<Person> reader, Locale locale) {
        String title = messages.getMessage("course.marks.title", null, locale);
        return ResponseEntity.ok()
                .contentType(MARKDOWN)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("gradient-notes.md")
                                .build()
                                .toString())
                .body(MarksAsMarkdown.of(title, sections(reader), site.url("")));
    }

    @PostMapping("/course/{chapter}/{section}/marks")
    String put(
            @PathVariable String chapter,
            @PathVariable String section,
            @ModelAttribute MarkForm form,
            Visitor visitor,
            RedirectAttributes flash) {
        SectionEntry entry = find(chapter, section);
        var pencilled = form.read();
        if (pencilled.isEmpty()) {
            flash.addFlashAttribute("markProblem", true);
            flash.addFlashAttribute("markBody", form.body());
            return "redirect:" + entry.href() + "#marks";
        }
        Mark mark = keepMarks.put(visitor.personOrGuest().id(), entry, pencilled.get());
        return form.fromList() ? "redirect:/me/marks#mark-" + mark.id() : "redirect:" + mark.href();
    }

    /** The same from the script: answers with the section's list of marks. */
    @HxRequest
    @PostMapping("/course/{chapter}/{section}/marks")
    String putHere(
            @PathVariable String chapter,
            @PathVariable String section,
            @ModelAttribute MarkForm form,
            Visitor visitor,
            Model model) {
        SectionEntry entry = find(chapter, section);
        var pencilled = form.read().orElseThrow(() -> new Invalid("course.marks.invalid"));
        Person owner = visitor.personOrGuest();
        keepMarks.put(owner.id(), entry, pencilled);
        return marksOf(owner, entry, model);
    }

    @PostMapping("/me/marks/{id}/delete")
    String delete(@PathVariable UUID id, Visitor visitor, RedirectAttributes flash) {
        Mark mark = keepMarks.rubOut(visitor.person().orElseThrow(NotFound::new).id(), id);
        flash.addFlashAttribute("rubbedOut", RubbedOut.of(mark));
        return "redirect:/me/marks";
    }

    @HxRequest
    @PostMapping("/me/marks/{id}/delete")
    String deleteHere(@PathVariable UUID id, Visitor visitor, Model model) {
        Person owner = visitor.person().orElseThrow(NotFound::new);
        Mark mark = keepMarks.rubOut(owner.id(), id);
        model.addAttribute("rubbedOut", RubbedOut.of(mark));
        return marksOf(owner, find(mark.chapter(), mark.section()), model);
    }

    private String marksOf(Person owner, SectionEntry section, Model model) {
        model.addAttribute("section", section);
        model.addAttribute(
                "marks",
                keepMarks.of(owner.id()).stream()
                        .filter(mark -> section.path().equals(mark.chapter() + "/" + mark.section()))
                        .toList()
                        .reversed());
        return "course/marks :: here";
    }

    private List<MarkedSection> sections(Optional<Person> reader) {
        return reader.map(person -> MarkedSection.of(keepMarks.of(person.id()), contents.chapters()))
                .orElse(List.of());
    }

    private SectionEntry find(String chapter, String section) {
        return contents.section(chapter, section).filter(SectionEntry::ready).orElseThrow(NotFound::new);
    }
}
