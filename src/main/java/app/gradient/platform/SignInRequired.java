package app.gradient.platform;

import org.springframework.http.HttpStatus;

/** The page needs a person with an account: a browser is sent to the login page and back, a program gets 401. */
public final class SignInRequired extends Refusal {
    private static final long serialVersionUID = 1L;

    public SignInRequired() {
        super(HttpStatus.UNAUTHORIZED, "error.401.message");
    }
}
