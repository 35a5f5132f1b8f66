package app.gradient.lab;

import app.gradient.account.Visitor;
import app.gradient.content.RussianNumbers;
import app.gradient.platform.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Two runs side by side, or the choice of the second. */
@Controller
class ComparePages {
    private static final int OFFERED = 30;

    private final ShowRun show;
    private final LabRuns runs;

    ComparePages(ShowRun show, LabRuns runs) {
        this.show = show;
        this.runs = runs;
    }

    @GetMapping("/lab/compare")
    String compare(
            @RequestParam Optional<UUID> a,
            @RequestParam Optional<UUID> b,
            @RequestParam(defaultValue = "") List<UUID> pick,
            Visitor visitor,
            Model model) {
        List<UUID> chosen = new ArrayList<>(pick);
        a.ifPresent(chosen::add);
        b.ifPresent(chosen::add);
        var found = chosen.stream()
                .distinct()
                .limit(2)
                .map(id -> show.find(new LabRunId(id), visitor.person()))
                .filter(run -> run.findings().isPresent())
                .toList();
        model.addAttribute("show", show);
        if (found.size() == 2) {
            var comparison = Comparison.of(
                    show.view(found.getFirst(), visitor.person()), show.view(found.getLast(), visitor.person()));
            model.addAttribute("comparison", comparison);
            model.addAttribute(
                    "chance", comparison.test().map(test -> chance(test.p())).orElse(""));
            return "lab/compare";
        }
        var first = found.isEmpty() ? Optional.<LabRun>empty() : Optional.of(found.getFirst());
        if (!chosen.isEmpty() && first.isEmpty()) {
            throw new NotFound("lab.compare.unfinished");
        }
        model.addAttribute(
                "first", first.map(run -> show.view(run, visitor.person())).orElse(null));
        model.addAttribute(
                "others",
                visitor.person().map(person -> runs.of(person.id(), OFFERED, 0)).orElse(List.of()).stream()
                        .filter(run -> run.findings().isPresent())
                        .filter(run ->
                                first.filter(one -> one.id().equals(run.id())).isEmpty())
                        .toList());
        return "lab/compare";
    }

    private static String chance(double p) {
        return p < 0.0001 ? "< 0,0001" : RussianNumbers.text(p, 4);
    }
}
