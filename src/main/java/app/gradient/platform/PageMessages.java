package app.gradient.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/** Messages as pages show them: the Russian ones with {@link NonBreaking} spaces. */
final class PageMessages implements MessageSource {
    private static final int MOST_KEPT = 10_000;

    private final MessageSource messages;
    private final Cache<String, String> set =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    PageMessages(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public @Nullable String getMessage(
            String code, Object @Nullable [] args, @Nullable String defaultMessage, @Nullable Locale locale) {
        var message = messages.getMessage(code, args, defaultMessage, locale);
        return message == null ? null : set(message, locale);
    }

    @Override
    public String getMessage(String code, Object @Nullable [] args, @Nullable Locale locale) {
        return set(messages.getMessage(code, args, locale), locale);
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
        return set(messages.getMessage(resolvable, locale), locale);
    }

    private String set(String message, @Nullable Locale locale) {
        return locale != null && Plural.isRussian(locale) ? set.get(message, NonBreaking::spaces) : message;
    }
}
