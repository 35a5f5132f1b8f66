package app.gradient.account;

import java.util.Optional;

/**
 * Who sent this request; a controller takes it as an argument. A reader who never wrote anything is nobody yet, so that
 * reading leaves no rows.
 */
public interface Visitor {
    /** The person behind the request: with an account, or a guest who wrote something before. */
    Optional<Person> person();

    /** The person behind the request, made a guest now if it is nobody yet. Call it on the first write, not before. */
    Person personOrGuest();

    /**
     * The person with an account behind the request.
     * @throws app.gradient.platform.SignInRequired if it is nobody or a guest
     */
    Person account();

    /** The key of rate limits: the id of a person with an account, otherwise the address. */
    String rateKey();
}
