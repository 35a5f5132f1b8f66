package app.gradient.content;

/** A mistake in the course's source. {@code line} is 1-based; 0 when the whole file is meant. */
public record ContentError(String file, int line, String message) {
    @Override
    public String toString() {
        return line > 0 ? file + ':' + line + ": " + message : file + ": " + message;
    }
}
