package app.gradient;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.support.GradientTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@GradientTest
class GradientTests {

    @Autowired
    JdbcClient database;

    @Test
    void startsOverARealDatabaseWithEveryMigrationApplied() {
        var failed = database.sql("select count(*) from flyway_schema_history where not success")
                .query(Integer.class)
                .single();
        var version = database.sql("show server_version").query(String.class).single();

        assertThat(failed).isZero();
        assertThat(version).startsWith("18");
    }
}
