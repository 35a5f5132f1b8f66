package app.gradient.course;

import app.gradient.course.Found.Hit;
import app.gradient.course.Found.Piece;
import app.gradient.platform.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds passages, terms, formulas, programs and exercises. Words match by Russian morphology, the last one also by its
 * beginning, because the reader may still be typing; signs and code match letter by letter; unknown words give way to
 * their nearest neighbour in the course.
 */
@Service
class Search {
    static final int LONGEST_QUERY = 120;
    private static final int MOST_WORDS = 8;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+(?:[_-][\\p{L}\\p{Nd}]+)*");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{Nd}\\s-]");

    /** Tokens without a Russian or a long Latin word in them, at the end of a cut and at its start. */
    private static final String SIGNS_ONLY =
            "(?![^ \u00a0]*[А-Яа-яЁё])(?!\\p{Punct}?[A-Za-z]{3,}[,.;:!?)»]*(?:[ \u00a0]|$))[^ \u00a0]+";

    private static final Pattern END_OF_FORMULA = Pattern.compile("[,;:—–(]*(?:[ \u00a0]+" + SIGNS_ONLY + ")+$");
    private static final Pattern START_IN_FORMULA = Pattern.compile("^(?:" + SIGNS_ONLY + "[ \u00a0]+)+");

    // Control characters that no text of the course holds, so that marks are found again without reading HTML.
    private static final char START = '\u0002';
    private static final char STOP = '\u0003';

    /** Stop words ("и", "на") drop out; any other word matches as a stem, as written, or as the beginning of either. */
    private static final String WORDS_QUERY = """
            select string_agg('(' || alternatives || ')', ' & ')
            from (
                select w.ordinality, (
                    select string_agg(t, ' | ')
                    from (values
                        (plainto_tsquery('russian', w.word)::text),
                        (plainto_tsquery('simple', w.word)::text),
                        (case when w.ordinality = cardinality(:words) and char_length(w.word) >= 2
                            then to_tsquery('simple', quote_literal(w.word) || ':*')::text end)
                    ) as v (t)
                    where t <> ''
                ) as alternatives
                from unnest(:words) with ordinality as w (word, ordinality)
                where numnode(plainto_tsquery('russian', w.word)) > 0
                order by w.ordinality
            ) as parts
            """;

    private final JdbcClient jdbc;

    Search(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    Found of(String typed, int limit) {
        String query = Wording.tidy(typed);
        if (query.length() > LONGEST_QUERY) {
            query = query.substring(0, LONGEST_QUERY);
        }
        if (query.length() < 2 && !SIGNS.matcher(query).find()) {
            return Found.nothing(query);
        }
        List<String> words = words(query);
        Optional<String> literal = literal(query);
        List<Hit> hits = hits(words, literal, query, limit);
        if (!hits.isEmpty() || words.isEmpty()) {
            return new Found(query, Optional.empty(), hits);
        }
        List<String> meant = words.stream().map(this::known).toList();
        if (meant.equals(words)) {
            return Found.nothing(query);
        }
        String shownFor = String.join(" ", meant);
        List<Hit> near = hits(meant, Optional.empty(), shownFor, limit);
        return near.isEmpty() ? Found.nothing(query) : new Found(query, Optional.of(shownFor), near);
    }

    static List<String> words(String query) {
        return WORD.matcher(Wording.plain(query))
                .results()
                .map(match -> match.group())
                .limit(MOST_WORDS)
                .toList();
    }

    /** TeX, operators and code are also looked for as they stand. */
    private static Optional<String> literal(String query) {
        return SIGNS.matcher(query).find() || query.chars().anyMatch(letter -> letter >= 'A' && letter <= 'z')
                ? Optional.of(query)
                : Optional.empty();
    }

    private List<Hit> hits(List<String> words, Optional<String> literal, String query, int limit) {
        String tsquery = words.isEmpty() ? "" : tsquery(words);
        if (tsquery.isEmpty() && literal.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                with asked as (select cast(:tsquery as tsquery) as words, cast(:like as text) as signs),
                found as (
                    select e.kind, e.href, e.place, e.title, e.body, e.code, e.ordinal,
                        ts_rank_cd('{0.05, 0.2, 0.4, 1.0}', e.vector, asked.words, 1)
                            + case when to_tsvector('russian', translate(
                                array_to_string((string_to_array(e.title, ' '))[1: cast(:count as int)], ' '), 'ёЁ', 'еЕ'))
                                @@ asked.words then 1.0 else 0 end
                            + case when asked.signs is not null and e.code ilike asked.signs then 0.3 else 0 end
                            + case when lower(translate(e.title, 'ёЁ', 'еЕ')) = :title then 2.0 else 0 end
                            + case e.kind when 'section' then 1.2 when 'term' then 0.6 else 0 end
                            as score
                    from search_entry e, asked
                    where (numnode(asked.words) > 0 and e.vector @@ asked.words)
                        or (asked.signs is not null
                            and (e.code ilike asked.signs or (e.kind = 'formula' and e.body ilike asked.signs)))
                    order by score desc, e.ordinal
                    limit :limit
                )
                select kind, href, place,
                    ts_headline('russian', title, asked.words,
                        'HighlightAll=true, StartSel=' || :start || ', StopSel=' || :stop) as title,
                    ts_headline('russian', whole, asked.words,
                        case kind when 'formula' then 'HighlightAll=true' else 'MaxWords=26, MinWords=12, MaxFragments=1' end
                            || ', StartSel=' || :start || ', StopSel=' || :stop)
                        as context,
                    whole
                from (select *, case when kind = 'program' then code else body end as whole from found) as shown, asked
                order by score desc, ordinal
                """)
                .param("tsquery", tsquery)
                .param("like", literal.map(Search::containing).orElse(null))
                .param("title", Wording.plain(query))
                .param("count", words.size())
                .param("limit", limit)
                .param("start", String.valueOf(START))
                .param("stop", String.valueOf(STOP))
                .query((row, number) -> new Hit(
                        row.getString("kind"),
                        row.getString("href"),
                        row.getString("place"),
                        pieces(row.getString("title")),
                        cutOut(row.getString("kind"), pieces(row.getString("context")), row.getString("whole"))))
                .list();
    }

    private String tsquery(List<String> words) {
        return jdbc.sql(WORDS_QUERY)
                .param("words", words.toArray(String[]::new))
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse("");
    }

    /** The word itself where the course has it, else the nearest that it has: a slip may leave the stem as it was. */
    private String known(String word) {
        if (has(word)) {
            var forms = alike(word);
            return forms.containsKey(word)
                    ? word
                    : Spelling.nearest(word, forms).orElse(word);
        }
        Optional<String> typedInWrongLayout = Spelling.inRussianLayout(word).filter(this::has);
        return typedInWrongLayout.or(() -> Spelling.nearest(word, alike(word))).orElse(word);
    }

    private boolean has(String word) {
        return jdbc.sql("""
                select exists (select from search_entry where vector @@
                    (plainto_tsquery('russian', :word) || plainto_tsquery('simple', :word)))
                """).param("word", word).query(Boolean.class).single();
    }

    private Map<String, Integer> alike(String word) {
        return jdbc
                .sql("""
                select word, entries from search_word where word % :word
                order by similarity(word, :word) desc limit 40
                """)
                .param("word", word)
                .query((row, number) -> Map.entry(row.getString("word"), row.getInt("entries")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String containing(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** A quotation that begins or ends in the middle of a sentence says so; a formula is shown whole. */
    private static List<Piece> cutOut(String kind, List<Piece> context, String whole) {
        if (context.isEmpty() || kind.equals("formula")) {
            return context;
        }
        return kind.equals("program") ? told(context, whole) : told(betweenWords(context, whole), whole);
    }

    private static List<Piece> told(List<Piece> context, String whole) {
        List<Piece> pieces = new ArrayList<>();
        if (Character.isLowerCase(context.getFirst().text().codePointAt(0))) {
            pieces.add(new Piece("… ", false));
        }
        pieces.addAll(context);
        String end = context.getLast().text().stripTrailing();
        boolean complete = end.isEmpty() || ".!?…".indexOf(end.charAt(end.length() - 1)) >= 0;
        if (!complete && !whole.stripTrailing().endsWith(plain(context).stripTrailing())) {
            pieces.add(new Piece("…", false));
        }
        return pieces;
    }

    /**
     * A headline is cut between what PostgreSQL takes for words, and that may be the middle of a formula: the cut moves to the
     * nearest space outside that has a word of the language beside it. What matches is never cut off.
     */
    static List<Piece> betweenWords(List<Piece> context, String whole) {
        String shown = plain(context);
        int from = whole.indexOf(shown);
        if (from < 0) {
            return context;
        }
        List<Piece> pieces = new ArrayList<>(context);
        int to = from + shown.length();
        Piece last = pieces.getLast();
        if (to < whole.length() && !last.match() && !whole.substring(to).isBlank()) {
            int end = to;
            while (end < whole.length() && !isSpace(whole.charAt(end))) {
                end++;
            }
            pieces.set(
                    pieces.size() - 1,
                    new Piece(
                            END_OF_FORMULA
                                    .matcher(last.text() + whole.substring(to, end))
                                    .replaceFirst(""),
                            false));
        }
        Piece first = pieces.getFirst();
        if (from > 0 && !first.match() && pieces.size() > 1) {
            int start = from;
            while (start > 0 && !isSpace(whole.charAt(start - 1))) {
                start--;
            }
            pieces.set(
                    0,
                    new Piece(
                            START_IN_FORMULA
                                    .matcher(whole.substring(start, from) + first.text())
                                    .replaceFirst(""),
                            false));
        }
        pieces.removeIf(piece -> piece.text().isEmpty());
        return pieces;
    }

    private static boolean isSpace(char letter) {
        return letter == ' ' || letter == '\u00a0' || letter == '\n';
    }

    private static String plain(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /** Splits a headline at its marks; the marks come in pairs, as PostgreSQL writes them. */
    static List<Piece> pieces(String headline) {
        List<Piece> pieces = new ArrayList<>();
        var run = new StringBuilder();
        boolean match = false;
        for (char letter : headline.toCharArray()) {
            if (letter == START || letter == STOP) {
                if (!run.isEmpty()) {
                    pieces.add(new Piece(run.toString(), match));
                    run.setLength(0);
                }
                match = letter == START;
            } else {
                run.append(letter);
            }
        }
        if (!run.isEmpty()) {
            pieces.add(new Piece(run.toString(), match));
        }
        return pieces;
    }
}
