package app.gradient.account;

/**
 * A guest logged in to an account that existed before. Published inside the transaction of the login; a module that owns
 * rows by person moves them from {@code guest} to {@code into}, in that transaction ({@code @EventListener}) or after it
 * ({@code @TransactionalEventListener}): the guest's row stays until a later cleaning.
 */
public record GuestMerged(PersonId guest, PersonId into) {}
