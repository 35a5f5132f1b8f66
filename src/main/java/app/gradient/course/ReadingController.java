package app.gradient.course;

import app.gradient.account.Visitor;
import app.gradient.platform.NotFound;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes the reader's position, as the page's script tells it or as the reader does by a button. */
@Controller
class ReadingController {
    private static final Pattern ANCHOR = Pattern.compile("[\\p{L}\\p{Nd}._:-]{1,200}");

    private final Contents contents;
    private final ReadOn readOn;

    ReadingController(Contents contents, ReadOn readOn) {
        this.contents = contents;
        this.readOn = readOn;
    }

    /** {@code share}: how much of the text lies above the lower edge of the window, 0 to 1. */
    @PostMapping("/course/{chapter}/{section}/position")
    ResponseEntity<Void> position(
            @PathVariable String chapter,
            @PathVariable String section,
            @RequestParam double share,
            @RequestParam @Nullable String anchor,
            Visitor visitor) {
        SectionEntry entry = find(chapter, section);
        if (!(share >= 0 && share <= 1)) {
            return ResponseEntity.unprocessableContent().build();
        }
        var place =
                Optional.ofNullable(anchor).filter(text -> ANCHOR.matcher(text).matches());
        readOn.to(visitor.personOrGuest().id(), entry, place, share);
        return ResponseEntity.noContent().build();
    }

    /** For whoever reads without scripts, or on paper. */
    @PostMapping("/course/{chapter}/{section}/finished")
    String finished(@PathVariable String chapter, @PathVariable String section, Visitor visitor) {
        SectionEntry entry = find(chapter, section);
        readOn.to(visitor.personOrGuest().id(), entry, Optional.empty(), 1);
        return "redirect:" + entry.href() + "#finished";
    }

    private SectionEntry find(String chapter, String section) {
        return contents.section(chapter, section).filter(SectionEntry::ready).orElseThrow(NotFound::new);
    }
}
