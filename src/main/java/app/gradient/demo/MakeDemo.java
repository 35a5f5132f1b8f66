package app.gradient.demo;

import app.gradient.account.People;
import app.gradient.account.Person;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Makes the demo once, before the application says that it is ready. The admin's account comes last, so that its being there
 * means that everything is.
 */
@Component
@Profile("demo")
class MakeDemo implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(MakeDemo.class);

    private final DemoClass demoClass;
    private final DemoPlan plan;
    private final LiveDemo liveDemo;
    private final People people;
    private final TimeMachine clock;

    MakeDemo(DemoClass demoClass, DemoPlan plan, LiveDemo liveDemo, People people, TimeMachine clock) {
        this.demoClass = demoClass;
        this.plan = plan;
        this.liveDemo = liveDemo;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (people.findByEmail(DemoClass.ADMIN).isPresent()) {
            log.info("event=demo_kept accounts={},{},{}", DemoClass.LEARNER, DemoClass.INSTRUCTOR, DemoClass.ADMIN);
            return;
        }
        if (people.findByEmail(DemoClass.LEARNER).isPresent()) {
            log.warn("event=demo_incomplete advice=\"an earlier start was interrupted: delete the data directory\"");
            return;
        }
        try {
            make();
        } finally {
            clock.comeHome();
        }
    }

    private void make() {
        long start = System.nanoTime();
        DemoPlan.Plan made = plan.make();
        log.info("event=demo_started deeds={} from={}", made.deeds().size(), made.start());
        clock.travelTo(made.start());
        List<Person> learners = demoClass.open(
                made.learners(), made.deadlines(), made.password().encoded(), made.start(), made.random());
        int done = 0;
        int tenths = 0;
        for (DemoStory.Deed deed : made.deeds()) {
            clock.travelTo(deed.at());
            liveDemo.live(deed, learners.get(deed.learner()).id());
            done++;
            if (10L * done / made.deeds().size() > tenths) {
                tenths++;
                log.info("event=demo_progress percent={} day={}", 10 * tenths, deed.at());
            }
        }
        demoClass.appointAdmin(made.password().encoded(), made.start());
        log.info(
                "event=demo_ready seconds={} learners={} deeds={} accounts={},{},{} password={}",
                (System.nanoTime() - start) / 1_000_000_000,
                learners.size(),
                done,
                DemoClass.LEARNER,
                DemoClass.INSTRUCTOR,
                DemoClass.ADMIN,
                made.password().shown());
    }
}
