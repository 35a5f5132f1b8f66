package app.gradient.submission.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StateTests {
    @ParameterizedTest
    @EnumSource(State.class)
    void leavesATerminalStateForNothing(State state) {
        var next = Arrays.stream(State.values()).filter(state::canBecome).toList();

        assertThat(next.isEmpty()).isEqualTo(state.isTerminal());
    }

    @Test
    void costsAnAttemptOnlyWhereTheLearnersWorkWasJudged() {
        var free = Arrays.stream(State.values())
                .filter(state -> !state.costsAttempt())
                .toList();

        assertThat(free)
                .containsExactlyInAnyOrder(
                        State.QUEUED,
                        State.COMPILING,
                        State.RUNNING,
                        State.FINISHED,
                        State.DID_NOT_COMPILE,
                        State.NOT_ATTEMPTED,
                        State.CANCELLED,
                        State.OUR_FAULT);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyWalkByAllowedMovesEndsOnceAndNeverSkipsTheCompiler(long seed) {
        var random = new Random(seed);
        for (int walk = 0; walk < 2_000; walk++) {
            var state = State.QUEUED;
            var seen = EnumSet.of(state);
            int steps = 0;
            while (!state.isTerminal()) {
                var next = allowed(state);
                var chosen = next.get(random.nextInt(next.size()));
                assertThat(chosen == State.RUNNING && state != State.COMPILING)
                        .as("seed %d: %s to %s", seed, state, chosen)
                        .isFalse();
                state = chosen;
                seen.add(state);
                assertThat(++steps).as("seed %d: steps", seed).isLessThan(10_000);
            }
            assertThat(seen.stream().filter(State::isTerminal))
                    .as("seed %d", seed)
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void readsBackTheKeyItWrites(State state) {
        assertThat(State.ofKey(state.key())).isEqualTo(state);
    }

    private static List<State> allowed(State state) {
        return Arrays.stream(State.values()).filter(state::canBecome).toList();
    }
}
