package app.gradient.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InviteCodeTests {

    @RepeatedTest(20)
    void readsBackWhatItWrites() {
        var code = InviteCode.random(new Random());

        assertThat(InviteCode.parse(code.spaced())).hasValue(code);
        assertThat(InviteCode.parse(code.value())).hasValue(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"k7mw-3qfa", " K7MW 3QFA ", "К7МW–3QFА"})
    void forgivesHowPeopleType(String typed) {
        assertThat(InviteCode.parse(typed)).hasValue(new InviteCode("K7MW3QFA"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "K7MW3QF", "K7MW3QFAA", "K7MW/3QFA", "K7MW3QF0", "'; drop table"})
    void refusesWhatIsNoCode(String typed) {
        assertThat(InviteCode.parse(typed)).isEmpty();
    }

    @Test
    void showsNoSignThatLooksLikeAnother() {
        assertThat(InviteCode.random(new Random(5)).value()).doesNotContain("0", "O", "1", "I", "L");
    }
}
