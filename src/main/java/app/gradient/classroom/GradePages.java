package app.gradient.classroom;

import app.gradient.account.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The grade book of a group as a page and as a file. */
@Controller
class GradePages {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final TeachGroup teachGroup;
    private final KeepGradeBook keepGradeBook;
    private final GradesAsCsv csv;
    private final Clock clock;

    GradePages(TeachGroup teachGroup, KeepGradeBook keepGradeBook, GradesAsCsv csv, Clock clock) {
        this.teachGroup = teachGroup;
        this.keepGradeBook = keepGradeBook;
        this.csv = csv;
        this.clock = clock;
    }

    /** {@code q} keeps learners whose name holds it, {@code section} the exercises of one section. */
    @GetMapping("/groups/{id}")
    String grades(
            Person person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        GradeBook whole = keepGradeBook.of(teachGroup.find(person, new GroupId(id)));
        model.addAttribute("group", whole.group());
        GradeBook book = whole.only(q.strip(), section);
        model.addAttribute("book", book);
        model.addAttribute("learners", book.page(page));
        model.addAttribute("size", whole.rows().size());
        model.addAttribute("attention", Attention.to(whole, clock.instant()));
        model.addAttribute("sections", whole.sections());
        model.addAttribute("q", q);
        model.addAttribute("chosen", section);
        return "classroom/grades";
    }

    /** Row by row into the answer, never whole. */
    @GetMapping("/groups/{id}/grades.csv")
    void export(Person person, @PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
        GradeBook book = keepGradeBook.of(teachGroup.find(person, new GroupId(id)));
        response.setContentType(CSV.toString());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(book.group().title() + ".csv", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        csv.write(book, locale, response.getWriter());
    }
}
