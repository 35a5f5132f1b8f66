package app.gradient.platform;

import org.springframework.http.HttpStatus;

/**
 * The input can't be accepted as it is (422). A form's controller shows the form again with what was typed instead of
 * throwing this; it is for programs and for input that has no form.
 */
public final class Invalid extends Refusal {
    private static final long serialVersionUID = 1L;

    public Invalid(String messageKey, Object... arguments) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, messageKey, arguments);
    }
}
