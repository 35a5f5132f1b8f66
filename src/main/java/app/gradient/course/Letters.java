package app.gradient.course;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One letter of the glossary with its words. */
record Letters(String letter, List<TermEntry> terms) {
    Letters {
        terms = List.copyOf(terms);
    }

    /** Of another alphabet than the course's. */
    public boolean latin() {
        return letter.charAt(0) < 'А';
    }

    /** In the order of the Russian alphabet, «ё» among «е», and then of the Latin one. */
    static List<Letters> of(List<TermEntry> terms) {
        Collator russian = Collator.getInstance(Locale.of("ru"));
        Map<String, List<TermEntry>> byLetter = new LinkedHashMap<>();
        terms.stream()
                .sorted(Comparator.comparing((TermEntry term) -> term.term().charAt(0) < 'А')
                        .thenComparing(TermEntry::term, russian))
                .forEach(term -> byLetter.computeIfAbsent(
                                term.term()
                                        .substring(0, 1)
                                        .toUpperCase(Locale.ROOT)
                                        .replace('Ё', 'Е'),
                                letter -> new ArrayList<>())
                        .add(term));
        return byLetter.entrySet().stream()
                .map(entry -> new Letters(entry.getKey(), entry.getValue()))
                .toList();
    }
}
