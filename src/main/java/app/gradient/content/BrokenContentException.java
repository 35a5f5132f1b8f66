package app.gradient.content;

import java.util.List;
import java.util.stream.Collectors;

/** The course's source has mistakes; the message lists them all, one a line, for its author. */
public final class BrokenContentException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<ContentError> errors;

    public BrokenContentException(List<ContentError> errors) {
        super(errors.stream().map(ContentError::toString).collect(Collectors.joining("\n")));
        this.errors = List.copyOf(errors);
    }

    public BrokenContentException(String file, int line, String message) {
        this(List.of(new ContentError(file, line, message)));
    }

    public List<ContentError> errors() {
        return errors;
    }
}
