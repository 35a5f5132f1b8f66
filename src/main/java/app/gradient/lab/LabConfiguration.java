package app.gradient.lab;

import app.gradient.content.Content;
import app.gradient.exercise.Exercises;
import app.gradient.platform.RateLimits;
import app.gradient.sandbox.Sandbox;
import app.gradient.submission.queue.Signals;
import app.gradient.submission.queue.WorkQueue;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class LabConfiguration {
    @Bean
    LabRuns labRuns(JdbcClient jdbc, JsonMapper json) {
        return new LabRuns(jdbc, json);
    }

    @Bean
    ReadExperiment readExperiment(Content content) {
        return new ReadExperiment(content::book);
    }

    @Bean
    TrainForExercise trainForExercise(ReadExperiment reader, JsonMapper json) {
        return new TrainForExercise(reader, json);
    }

    @Bean
    Experimenting experimenting(LabRuns runs, ReadExperiment reader, ObjectProvider<Sandbox> sandbox, Clock clock) {
        return new Experimenting(runs, reader, sandbox::getObject, clock);
    }

    @Bean
    RunExperiment runExperiment(
            ReadExperiment reader, WorkQueue queue, LabRuns runs, PlatformTransactionManager transactions) {
        return new RunExperiment(reader, queue, runs, new TransactionTemplate(transactions));
    }

    @Bean
    ShowRun showRun(
            LabRuns runs,
            ReadExperiment reader,
            Content content,
            JsonMapper json,
            MessageSource messages,
            RunReaders readers) {
        return new ShowRun(runs, reader, content, new RunView.Maker(json), messages, readers);
    }

    @Bean
    LabTasks labTasks(Exercises exercises) {
        return new LabTasks(exercises);
    }

    @Bean
    LabPages.Gate labGate(LabRuns runs, Signals signals, WorkQueue queue, RateLimits limits, Clock clock) {
        return new LabPages.Gate(new Telling(runs, signals), queue, limits, clock);
    }

    @Bean
    PersonalRuns personalRuns(JdbcClient jdbc) {
        return new PersonalRuns(jdbc);
    }
}
