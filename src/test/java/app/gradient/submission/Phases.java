package app.gradient.submission;

import app.gradient.exercise.Slug;
import app.gradient.support.Samples;
import java.util.List;

/** How long the phases of an exercise's latest submissions took, from the times on their rows. */
final class Phases {
    private Phases() {}

    static void print(Submissions submissions, String exercise, int latest, String name) {
        var waiting = new Samples(name + ", queued");
        var compiling = new Samples(name + ", compiled");
        var running = new Samples(name + ", run");
        var grading = new Samples(name + ", graded");
        var total = new Samples(name + ", stored to graded");
        submissions.recent(new Slug(exercise), latest).forEach(submission -> {
            var times = submission.work().times();
            times.waiting().ifPresent(waiting::add);
            times.compiling().ifPresent(compiling::add);
            times.running().ifPresent(running::add);
            times.grading().ifPresent(grading::add);
            times.total().ifPresent(total::add);
        });
        List.of(waiting, compiling, running, grading, total).forEach(Samples::print);
    }
}
