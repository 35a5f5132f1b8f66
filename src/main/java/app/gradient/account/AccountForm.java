package app.gradient.account;

import org.jspecify.annotations.Nullable;

/** What the forms that make an account send; {@code next}: where to go afterwards. */
record AccountForm(String name, String email, String password, String next) {
    AccountForm(@Nullable String name, @Nullable String email, @Nullable String password, @Nullable String next) {
        this.name = name == null ? "" : name;
        this.email = email == null ? "" : email;
        this.password = password == null ? "" : password;
        this.next = next == null ? "" : next;
    }
}
