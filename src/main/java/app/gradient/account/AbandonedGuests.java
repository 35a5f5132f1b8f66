package app.gradient.account;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes guests who neither came back nor left any work since a moment. */
@Component
class AbandonedGuests {
    /** Each with all its rows: a night's deletion is many short transactions, not one that locks for minutes. */
    private static final int AT_ONCE = 200;

    private static final UUID FIRST = new UUID(0, 0);

    private final PersonRows rows;
    private final List<PersonalDataSource> sources;
    private final TransactionTemplate transaction;

    AbandonedGuests(PersonRows rows, List<PersonalDataSource> sources, TransactionTemplate transaction) {
        this.rows = rows;
        this.sources = List.copyOf(sources);
        this.transaction = transaction;
    }

    /** How many were deleted. */
    int deleteUnseenSince(Instant since) {
        int deleted = 0;
        var after = FIRST;
        while (true) {
            var unseen = rows.guestsUnseenSince(since, after, Limit.of(AT_ONCE));
            if (unseen.isEmpty()) {
                return deleted;
            }
            after = unseen.getLast();
            deleted += delete(unseen, since);
        }
    }

    private int delete(List<UUID> unseen, Instant since) {
        var idle = new HashSet<>(unseen);
        var people = unseen.stream().map(PersonId::new).collect(Collectors.toSet());
        sources.forEach(source -> idle.removeAll(ids(source.busySince(since, people))));
        return idle.isEmpty() ? 0 : transaction.<Integer>execute(status -> rows.deleteGuests(idle, since));
    }

    private static Set<UUID> ids(Set<PersonId> people) {
        return people.stream().map(PersonId::value).collect(Collectors.toSet());
    }
}
