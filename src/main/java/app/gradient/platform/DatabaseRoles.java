package app.gradient.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The two roles that the application knows in its database, neither of them a superuser: a mistake in a query reads and
 * writes rows at worst, and never a file or a program of the machine.
 */
public final class DatabaseRoles {
    /** Owns the tables; migrations run as it. */
    public static final String OWNER = "gradient_owner";

    /** Reads and writes rows; the application works as it. */
    public static final String APPLICATION = "gradient_app";

    private static final String SCRIPT = "/db/roles.sql";

    private DatabaseRoles() {}

    /**
     * Makes the roles in the database of {@code superuser}, gives them {@code password} and hands over what belongs to others
     * there; changes nothing where all is so already.
     *
     * @param password of hexadecimal digits
     */
    public static void prepare(Connection superuser, String password) throws SQLException {
        if (!password.matches("[0-9a-f]+")) {
            throw new IllegalArgumentException("The password of the database's roles is not hexadecimal");
        }
        try (var statement = superuser.createStatement()) {
            statement.execute(script());
            for (var role : new String[] {OWNER, APPLICATION}) {
                statement.execute("alter role " + role + " password '" + password + "'");
            }
        }
    }

    private static String script() {
        try (var script = DatabaseRoles.class.getResourceAsStream(SCRIPT)) {
            if (script == null) {
                throw new IllegalStateException(SCRIPT + " is missing from the class path");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
