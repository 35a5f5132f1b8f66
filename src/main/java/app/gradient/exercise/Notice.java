package app.gradient.exercise;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/** A sentence for the learner, as a key of the message bundles and its arguments, so that it can be said in either language. */
public record Notice(String key, List<Object> arguments) implements MessageSourceResolvable {
    public Notice {
        arguments = List.copyOf(arguments);
    }

    public static Notice of(String key, Object... arguments) {
        return new Notice(key, List.of(arguments));
    }

    @Override
    public String[] getCodes() {
        return new String[] {key};
    }

    @Override
    public Object[] getArguments() {
        return arguments.toArray();
    }

    @Override
    public @Nullable String getDefaultMessage() {
        return null;
    }
}
