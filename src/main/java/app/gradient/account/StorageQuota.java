package app.gradient.account;

import app.gradient.platform.Invalid;
import app.gradient.platform.LimitSettings;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Stops a person who keeps more than anybody needs before the next thing is stored: attempts, runs, drafts, notes, experiments and
 * their tables together. Counted once a minute a person; what fits into that minute is bounded by the limits of writes.
 */
final class StorageQuota implements HandlerInterceptor {
    /** What the addresses at which something is stored end with. */
    private static final Set<String> STORING =
            Set.of("runs", "submissions", "draft", "marks", "restore", "repeat", "reset");

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Visitors visitors;
    private final ObjectProvider<PersonalDataSource> sources;
    private final LimitSettings limits;
    private final Cache<PersonId, Long> used =
            Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(FRESH).build();

    StorageQuota(Visitors visitors, ObjectProvider<PersonalDataSource> sources, LimitSettings limits) {
        this.visitors = visitors;
        this.sources = sources;
        this.limits = limits;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod && isStoring(request)) {
            visitors.current().ifPresent(this::check);
        }
        return true;
    }

    private static boolean isStoring(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !"GET".equals(request.getMethod()) && STORING.contains(path.substring(path.lastIndexOf('/') + 1));
    }

    private void check(Person person) {
        DataSize most = person.isGuest() ? limits.storagePerGuest() : limits.storagePerPerson();
        long bytes = used.get(
                person.id(),
                id -> sources.stream().mapToLong(source -> source.bytes(id)).sum());
        if (bytes > most.toBytes()) {
            throw new Invalid("account.storage.full", most.toMegabytes());
        }
    }
}
