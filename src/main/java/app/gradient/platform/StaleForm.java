package app.gradient.platform;

import org.springframework.http.HttpStatus;

/** A form whose page is too old to be trusted: its CSRF token is missing or not ours. What was typed is shown again. */
public final class StaleForm extends Refusal {
    private static final long serialVersionUID = 1L;

    public StaleForm() {
        super(HttpStatus.FORBIDDEN, "error.stale.message");
    }
}
