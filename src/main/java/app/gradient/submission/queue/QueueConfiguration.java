package app.gradient.submission.queue;

import app.gradient.platform.Ids;
import app.gradient.platform.Operator;
import app.gradient.sandbox.Sandbox;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerProperties;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QueueSettings.class)
class QueueConfiguration {
    /** A command of the operator's works on nothing and listens to nobody; it ends in a moment. */
    private static final String NOT_A_COMMAND = "!" + Operator.PROFILE;

    @Bean
    Works works(JdbcClient jdbc) {
        return new Works(jdbc);
    }

    @Bean
    Signals signals() {
        return new Signals();
    }

    @Bean
    Cancellations cancellations() {
        return new Cancellations();
    }

    @Bean
    Jobs jobs(DataSource dataSource) {
        // A client of its own, also on nodes without a scheduler; the proxy makes it join the caller's transaction.
        var client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .tableName("scheduled_task")
                .serializer(new Jackson3Serializer())
                .enablePriority()
                .build();
        return new Jobs(client, Clock.systemUTC());
    }

    @Bean
    WakeWorker wakeWorker(ObjectProvider<Scheduler> scheduler) {
        return () -> scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
    }

    @Bean
    WorkQueue workQueue(Works works, Jobs jobs, Ids ids, Clock clock, Signals signals, WakeWorker wakeWorker) {
        return new WorkQueue(works, jobs, ids, clock, new WorkQueue.AfterCommit(signals, wakeWorker));
    }

    @Bean
    Standings standings(JdbcClient jdbc, Clock clock) {
        return new Standings(jdbc, clock);
    }

    @Bean
    QueueHealth queueHealth(JdbcClient jdbc) {
        return new QueueHealth(jdbc);
    }

    @Bean
    Announcements announcements(Works works, Clock clock, List<Performer> performers) {
        return new Announcements(works, clock, performers);
    }

    @Bean
    @Profile(NOT_A_COMMAND)
    @DependsOnDatabaseInitialization
    Notifications notifications(
            DataSource dataSource, Signals signals, Cancellations cancellations, WakeWorker wakeWorker) {
        return new Notifications(dataSource, signals, cancellations, wakeWorker);
    }

    /** What only a node that works on the queue has: one whose {@code gradient.roles} names {@code worker}. */
    @Configuration(proxyBeanMethods = false)
    @Profile(NOT_A_COMMAND)
    @ConditionalOnExpression("'${gradient.roles:web,worker}'.contains('worker')")
    static class WorkerConfiguration {
        @Bean
        Leases leases(JdbcClient jdbc, QueueSettings settings) {
            return new Leases(jdbc, settings.silence());
        }

        @Bean
        Worker worker(Ids ids, QueueSettings settings, Sandbox sandbox, Leases leases, Sweep sweep) {
            return new Worker(ids.next(), settings, sandbox, leases, sweep);
        }

        @Bean
        Sweep sweep(
                Works works,
                WorkQueue queue,
                Announcements announcements,
                Leases leases,
                Cancellations cancellations,
                Clock clock) {
            return new Sweep(works, queue, announcements, leases, cancellations, clock);
        }

        @Bean
        PerformWork performWork(
                Works works,
                WorkQueue queue,
                Worker worker,
                Signals signals,
                Cancellations cancellations,
                Announcements announcements,
                Clock clock) {
            var inPassing = new ScheduledThreadPoolExecutor(
                    1, Thread.ofPlatform().daemon().name("work-in-passing").factory());
            inPassing.setRemoveOnCancelPolicy(true);
            inPassing.setKeepAliveTime(10, TimeUnit.SECONDS);
            inPassing.allowCoreThreadTimeOut(true);
            return new PerformWork(
                    queue, new Claims(works, worker, signals, clock, inPassing), cancellations, announcements);
        }

        @Bean
        OneTimeTask<Void> workTask(PerformWork perform) {
            return Tasks.oneTime(PerformWork.TASK)
                    .onFailure(perform::failed)
                    .onDeadExecutionRevive()
                    .execute((job, context) -> perform.perform(Jobs.Key.parse(job.getId())));
        }

        @Bean
        DbSchedulerCustomizer schedulerCustomizer(
                DbSchedulerProperties properties, QueueSettings settings, WakeWorker wakeWorker) {
            int slots = settings.effectiveSlots();
            properties.setThreads(slots);
            return new DbSchedulerCustomizer() {
                @Override
                public Optional<ExecutorService> executorService() {
                    return Optional.of(new Slots(slots, wakeWorker));
                }

                @Override
                public Optional<Serializer> serializer() {
                    return Optional.of(new Jackson3Serializer());
                }
            };
        }
    }

    /** Makes the scheduler look for jobs now instead of at its next poll. */
    @FunctionalInterface
    interface WakeWorker extends Runnable {}

    /**
     * The worker's threads. The scheduler forgets to look for more when it was asked to while all of them were busy; so each
     * slot that falls free asks again.
     */
    private static final class Slots extends ThreadPoolExecutor {
        private final Runnable wakeWorker;

        Slots(int slots, Runnable wakeWorker) {
            super(
                    slots,
                    slots,
                    0,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(),
                    Thread.ofPlatform().name("worker-", 0).factory());
            this.wakeWorker = wakeWorker;
        }

        @Override
        protected void afterExecute(Runnable task, @Nullable Throwable failure) {
            super.afterExecute(task, failure);
            if (!isShutdown()) {
                wakeWorker.run();
            }
        }
    }
}
