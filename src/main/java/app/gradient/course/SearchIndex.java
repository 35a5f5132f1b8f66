package app.gradient.course;

import app.gradient.platform.Ids;
import app.gradient.platform.Wording;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes the course into the search tables, once per edition of the content however many nodes start. */
@Repository
class SearchIndex {
    /** Any number that no other lock of the application uses; the letters "search" on a phone's keys. */
    private static final long LOCK = 732_724L;

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{Nd}_-]{2,39}");

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Ids ids;
    private final Clock clock;

    SearchIndex(JdbcClient jdbc, JdbcTemplate batches, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Replaces the index unless it is already of this checksum. Readers see the old one until the transaction ends.
     * @return whether anything was written
     */
    @Transactional
    boolean rebuild(String checksum, List<SearchEntry> entries) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)::text")
                .param("lock", LOCK)
                .query(String.class)
                .single();
        boolean known = jdbc.sql("select exists (select from search_source where checksum = :checksum)")
                .param("checksum", checksum)
                .query(Boolean.class)
                .single();
        if (known) {
            return false;
        }
        jdbc.sql("delete from search_entry").update();
        jdbc.sql("delete from search_word").update();
        jdbc.sql("delete from search_source").update();
        insertEntries(entries);
        insertWords(entries);
        jdbc.sql("insert into search_source (search_source_id, checksum, indexed_at) values (:id, :checksum, :at)")
                .param("id", ids.next())
                .param("checksum", checksum)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return true;
    }

    private void insertEntries(List<SearchEntry> entries) {
        int[] ordinal = {0};
        batches.batchUpdate("""
                insert into search_entry (search_entry_id, kind, ordinal, href, place, title, body, code)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, entries, 200, (row, entry) -> {
            row.setObject(1, ids.next());
            row.setString(2, entry.kind().word());
            row.setInt(3, ordinal[0]++);
            row.setString(4, entry.href());
            row.setString(5, entry.place());
            row.setString(6, entry.title());
            row.setString(7, entry.body());
            row.setString(8, entry.code());
        });
    }

    private void insertWords(List<SearchEntry> entries) {
        Map<String, Integer> counts = new HashMap<>();
        for (var entry : entries) {
            for (String word : words(entry)) {
                counts.merge(word, 1, Integer::sum);
            }
        }
        batches.batchUpdate(
                "insert into search_word (search_word_id, word, entries) values (?, ?, ?)",
                counts.entrySet(),
                500,
                (row, count) -> {
                    row.setObject(1, ids.next());
                    row.setString(2, count.getKey());
                    row.setInt(3, count.getValue());
                });
    }

    /** The distinct words of an entry, lower case, «ё» as «е» as readers type it. */
    private static Set<String> words(SearchEntry entry) {
        Set<String> words = new HashSet<>();
        Stream.of(entry.title(), entry.body(), entry.code()).forEach(text -> {
            var matcher = WORD.matcher(Wording.plain(text));
            while (matcher.find()) {
                words.add(matcher.group());
            }
        });
        return words;
    }
}
