package app.gradient.submission;

import app.gradient.content.Content;
import app.gradient.content.Dataset;
import app.gradient.content.Program;
import app.gradient.exercise.Exercises;
import app.gradient.platform.RateLimits;
import app.gradient.runner.NativeLibrary;
import app.gradient.sandbox.Sandbox;
import app.gradient.submission.queue.Announcements;
import app.gradient.submission.queue.Signals;
import app.gradient.submission.queue.Standings;
import app.gradient.submission.queue.WorkQueue;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.ViewResolver;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class SubmissionConfiguration {
    @Bean
    Stored stored(JsonMapper json) {
        return new Stored(json);
    }

    @Bean
    Submissions submissions(JdbcClient jdbc, Stored stored) {
        return new Submissions(jdbc, stored);
    }

    @Bean
    Runs runs(JdbcClient jdbc, Stored stored) {
        return new Runs(jdbc, stored);
    }

    @Bean
    Drafts drafts(JdbcClient jdbc, Stored stored, Clock clock) {
        return new Drafts(jdbc, stored, clock);
    }

    @Bean
    Help help(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        return new Help(jdbc, clock, events);
    }

    @Bean
    Variants variants(JdbcClient jdbc) {
        return new Variants(jdbc);
    }

    @Bean
    Grading grading(
            Exercises exercises,
            Submissions submissions,
            Help help,
            ObjectProvider<Sandbox> sandbox,
            ApplicationEventPublisher events,
            Clock clock) {
        return new Grading(exercises, submissions, help, new Workbench(sandbox::getObject, clock), events, clock);
    }

    @Bean
    Running running(
            Runs runs, Exercises exercises, ObjectProvider<Sandbox> sandbox, Clock clock, CoursePrograms programs) {
        return new Running(runs, exercises, new Workbench(sandbox::getObject, clock), programs);
    }

    @Bean
    CoursePrograms coursePrograms(Content content) {
        return new CoursePrograms() {
            @Override
            public Set<String> datasets() {
                return content.book().datasets().stream().map(Dataset::slug).collect(Collectors.toSet());
            }

            @Override
            public Optional<Set<NativeLibrary>> libraries(String program) {
                return content.book().program(program).map(Program::libraries);
            }
        };
    }

    @Bean
    Submit submit(
            WorkQueue queue,
            Submissions submissions,
            Announcements announcements,
            PlatformTransactionManager transactions,
            Clock clock,
            SecureRandom random) {
        return new Submit(queue, submissions, announcements, new TransactionTemplate(transactions), clock, random);
    }

    @Bean
    RunCode runCode(
            WorkQueue queue,
            Runs runs,
            CoursePrograms programs,
            PlatformTransactionManager transactions,
            SecureRandom random) {
        return new RunCode(queue, runs, programs, new TransactionTemplate(transactions), random);
    }

    @Bean
    Sending sending(Variants variants, Drafts drafts, Help help) {
        return new Sending(variants, drafts, help);
    }

    @Bean
    Desk.Verdicts verdicts(JsonMapper json, Standings standings) {
        return new Desk.Verdicts(new VerdictView.Maker(json), standings);
    }

    @Bean
    Desk desk(Submissions submissions, Drafts drafts, Help help, Variants variants, Desk.Verdicts verdicts) {
        return new Desk(submissions, drafts, help, variants, verdicts);
    }

    @Bean
    Streams streams(Signals signals, @Qualifier("thymeleafViewResolver") ViewResolver views, JsonMapper json) {
        return new Streams(new LiveEvents(signals), new Fragments(views), json);
    }

    @Bean
    Attempts attempts(Submissions submissions, Runs runs, Standings standings) {
        return new Attempts(submissions, runs, standings);
    }

    @Bean
    Following following(JsonMapper json, Streams streams, WorkQueue queue) {
        return new Following(new RequestText(json), streams, queue);
    }

    @Bean
    RunPages.Gate runGate(Streams streams, WorkQueue queue, RateLimits limits) {
        return new RunPages.Gate(streams, queue, limits);
    }

    @Bean
    PersonalSubmissions personalSubmissions(JdbcClient jdbc) {
        return new PersonalSubmissions(jdbc);
    }
}
