package app.gradient.classroom;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * What an instructor reads out or sends to let learners in: eight letters and digits that are not mistaken for one another,
 * about 8.5·10¹¹ possibilities, so that guessing under the rate limit is hopeless.
 */
public record InviteCode(String value) {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;

    public InviteCode {
        if (value.length() != LENGTH || !value.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0)) {
            throw new IllegalArgumentException("not an invite code");
        }
    }

    static InviteCode random(RandomGenerator random) {
        return new InviteCode(random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining()));
    }

    /** Reads a code as people type it: any case, with spaces and hyphens, Cyrillic letters that look Latin. */
    static Optional<InviteCode> parse(String typed) {
        var code = new StringBuilder(LENGTH);
        for (char letter : typed.toUpperCase(Locale.ROOT).toCharArray()) {
            char latin = latin(letter);
            if (ALPHABET.indexOf(latin) >= 0) {
                code.append(latin);
            } else if (!Character.isWhitespace(latin) && latin != '-' && latin != '–') {
                return Optional.empty();
            }
        }
        return code.length() == LENGTH ? Optional.of(new InviteCode(code.toString())) : Optional.empty();
    }

    /** In two halves, which is easier to read out: {@code K7MW-3QFA}. */
    public String spaced() {
        return value.substring(0, LENGTH / 2) + "-" + value.substring(LENGTH / 2);
    }

    private static char latin(char letter) {
        int i = "АВЕКМНРСТУХ".indexOf(letter);
        return i < 0 ? letter : "ABEKMHPCTYX".charAt(i);
    }
}
