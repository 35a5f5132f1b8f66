package app.gradient.course;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Search over the course: a page of its own, and its results alone for the box that answers while one types. */
@Controller
class SearchController {
    private static final int ON_PAGE = 30;
    private static final int IN_BOX = 8;

    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    @GetMapping("/search")
    String page(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("found", search.of(q, ON_PAGE));
        return "course/search";
    }

    @HxRequest
    @GetMapping("/search")
    String box(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("found", search.of(q, IN_BOX));
        return "course/search :: results";
    }
}
