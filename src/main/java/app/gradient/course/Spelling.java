package app.gradient.course;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** Guesses which word of the course a reader meant: a slip of the finger, or the wrong keyboard layout. */
final class Spelling {
    private static final String LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
    private static final String RUSSIAN_KEYS = "йцукенгшщзхъфывапролджэячсмитьбюе";

    private Spelling() {}

    /** What the same keys give in the Russian layout: {@code dtrnjh} is «вектор». */
    static Optional<String> inRussianLayout(String word) {
        var russian = new StringBuilder(word.length());
        for (char letter : word.toCharArray()) {
            int key = LATIN_KEYS.indexOf(letter);
            if (key < 0) {
                return Optional.empty();
            }
            russian.append(RUSSIAN_KEYS.charAt(key));
        }
        return Optional.of(russian.toString());
    }

    /**
     * The nearest of {@code candidates} (word to number of its entries): fewest slips, then most used. Words of up to five
     * letters may differ by one slip, longer ones by two.
     */
    static Optional<String> nearest(String word, Map<String, Integer> candidates) {
        int allowed = word.length() <= 5 ? 1 : 2;
        return near(word, candidates.keySet(), allowed).stream()
                .min(Comparator.<String>comparingInt(candidate -> slips(word, prefixOf(candidate, word)))
                        .thenComparing(candidates::get, Comparator.reverseOrder())
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static Collection<String> near(String word, Collection<String> candidates, int allowed) {
        return candidates.stream()
                .filter(candidate -> slips(word, prefixOf(candidate, word)) <= allowed)
                .toList();
    }

    /** Russian endings vary: «матрицы» is near «матрица», so a longer candidate is compared without its tail. */
    private static String prefixOf(String candidate, String word) {
        return candidate.length() > word.length() + 1 ? candidate.substring(0, word.length() + 1) : candidate;
    }

    /**
     * Edit distance with swaps of neighbours (optimal string alignment), in slips; O(|a|·|b|) time.
     * Source: Damerau, "A technique for computer detection and correction of spelling errors", CACM 7(3), 1964.
     */
    static int slips(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int best = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    best = Math.min(best, beforeLast[j - 2] + 1);
                }
                row[j] = best;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
