package app.gradient.account;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Every night: guests who never came back, old lines of the audit log, dead links. */
@Configuration(proxyBeanMethods = false)
class Cleaning {
    private static final Logger log = LoggerFactory.getLogger(Cleaning.class);

    private static final Duration AUDIT_IS_KEPT = Duration.ofDays(400);

    @Bean
    RecurringTask<Void> accountCleaning(
            AbandonedGuests guests,
            AuditEntries entries,
            AccountLinkRows links,
            KnownDevices devices,
            AccountSettings settings,
            Clock clock,
            TransactionTemplate transaction) {
        return Tasks.recurring("account-cleaning", Schedules.daily(LocalTime.of(3, 30)))
                .execute((instance, context) -> {
                    var now = clock.instant();
                    int deleted = guests.deleteUnseenSince(now.minus(settings.guestsKept()));
                    int lines = transaction.<Integer>execute(status -> {
                        links.deleteExpired(now);
                        devices.deleteOld();
                        return entries.deleteOlderThan(now.minus(AUDIT_IS_KEPT));
                    });
                    log.info("event=account_cleaning guests={} audit_entries={}", deleted, lines);
                });
    }
}
