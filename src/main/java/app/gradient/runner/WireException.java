package app.gradient.runner;

import java.io.IOException;

/** Bytes that don't follow the wire format. From a runner they mean hostile code; from the parent, a fault of ours. */
public final class WireException extends IOException {
    private static final long serialVersionUID = 1L;

    public WireException(String message) {
        super(message);
    }
}
