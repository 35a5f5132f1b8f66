package app.gradient.account;

import app.gradient.platform.LimitSettings;
import app.gradient.platform.RateLimit;
import app.gradient.platform.RateLimits;
import app.gradient.platform.TooManyRequests;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * What every address of the application has beside limits of its own: nobody changes things faster than a person can, and
 * nobody keeps more live pages open than a person looks at.
 */
final class WriteLimit implements HandlerInterceptor {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Duration ASK_AGAIN_AFTER = Duration.ofSeconds(10);
    private static final String WATCHER = WriteLimit.class.getName() + ".watcher";

    private final Visitors visitors;
    private final RateLimits limits;
    private final RateLimit writes;
    private final int mostStreams;
    private final Map<String, Integer> streams = new ConcurrentHashMap<>();

    WriteLimit(Visitors visitors, RateLimits limits, LimitSettings settings) {
        this.visitors = visitors;
        this.limits = limits;
        this.writes = new RateLimit("writes", settings.writesPerMinute(), Duration.ofMinutes(1));
        this.mostStreams = settings.streamsPerPerson();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // a page that says why something was refused is no writing of its own
        if (handler instanceof HandlerMethod && request.getDispatcherType() == DispatcherType.REQUEST) {
            var who = visitors.current().map(person -> person.id().toString()).orElseGet(request::getRemoteAddr);
            if (!READING.contains(request.getMethod())) {
                limits.spend(writes, who);
            } else if (request.getRequestURI().endsWith("/events")) {
                watch(who);
                request.setAttribute(WATCHER, who);
            }
        }
        return true;
    }

    private void watch(String who) {
        int now = streams.merge(who, 1, Integer::sum);
        if (now > mostStreams) {
            leave(who);
            throw new TooManyRequests(ASK_AGAIN_AFTER);
        }
    }

    private void leave(String who) {
        streams.computeIfPresent(who, (key, open) -> open > 1 ? open - 1 : null);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(WATCHER) instanceof String who) {
            request.removeAttribute(WATCHER);
            leave(who);
        }
    }
}
