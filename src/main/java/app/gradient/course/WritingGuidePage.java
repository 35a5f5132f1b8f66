package app.gradient.course;

import app.gradient.content.WritingGuide;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Every block of the author guide beside its source. */
@Controller
class WritingGuidePage {
    private final WritingGuide guide;

    WritingGuidePage(WritingGuide guide) {
        this.guide = guide;
    }

    @GetMapping("/styleguide/writing")
    String page(Model model) {
        model.addAttribute("section", guide.page());
        return "course/writing";
    }
}
