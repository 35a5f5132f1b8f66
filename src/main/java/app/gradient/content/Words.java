package app.gradient.content;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The few words that the course's pages need besides the author's own: always in the language of the course, whatever the interface speaks. */
@Component
public final class Words {
    /** The course is written in Russian. */
    public static final Locale LANGUAGE = Locale.of("ru");

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LANGUAGE);
    }
}
