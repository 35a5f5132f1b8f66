package app.gradient.exercise;

import app.gradient.platform.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads numbers, vectors and matrices as people type and paste them: see {@link Grammar}, whose outcomes get their sentences here. */
final class Typed {
    private static final int LONGEST_NUMBER = 200;
    private static final int LONGEST_TEXT = 6000;
    private static final int MOST_CELLS = 400;
    private static final int LONGEST_QUOTE = 60;

    /** What became of the text of one number. */
    sealed interface Result {
        record Read(double value) implements Result {}

        record Unreadable(Notice notice) implements Result {}

        record Asked(Question question) implements Result {}
    }

    /** What became of the cells of a vector or a matrix. */
    sealed interface Cells {
        record Read(List<List<Double>> rows, RawAnswer plain) implements Cells {}

        /** This cell, counted from zero in reading order, is still empty. */
        record Blank(int cell) implements Cells {}

        record OtherSize(int rows, int columns) implements Cells {}

        record Unreadable(Notice notice, OptionalInt cell) implements Cells {}

        record Asked(Question question) implements Cells {}
    }

    private Typed() {}

    /**
     * @param unit may stand after the number, and says nothing new
     */
    static Result number(String typed, Optional<String> unit) {
        return switch (number(typed, unit, Set.of())) {
            case Cells.Read read -> new Result.Read(read.rows().getFirst().getFirst());
            case Cells.Unreadable(var notice, var cell) -> new Result.Unreadable(notice);
            case Cells.Asked(var question) -> new Result.Asked(question);
            case Cells.Blank blank -> new Result.Unreadable(Notice.of("exercise.misread.empty"));
            case Cells.OtherSize size -> new Result.Unreadable(Notice.of("exercise.misread.one-number"));
        };
    }

    /**
     * @param meant the meanings that were chosen where the text has several
     */
    static Cells number(String typed, Optional<String> unit, Set<String> meant) {
        if (typed.length() > LONGEST_NUMBER) {
            return new Cells.Unreadable(Notice.of("exercise.misread.long", LONGEST_NUMBER), OptionalInt.of(0));
        }
        return told(Grammar.number(typed, unit.orElse(""), meant));
    }

    /**
     * @param vector whether a row may stand for a column
     */
    static Cells grid(RawAnswer raw, int rows, int columns, boolean vector) {
        if (raw.cells().size() > MOST_CELLS || raw.size() > LONGEST_TEXT) {
            return new Cells.Unreadable(Notice.of("exercise.misread.long", LONGEST_TEXT), OptionalInt.empty());
        }
        return told(Grammar.grid(raw.rows(), rows, columns, vector, raw.meant()));
    }

    private static Cells told(Grammar.Outcome outcome) {
        return switch (outcome) {
            case Grammar.Outcome.Read read -> new Cells.Read(read.values(), new RawAnswer(read.texts()));
            case Grammar.Outcome.Blank(var cell) -> new Cells.Blank(cell);
            case Grammar.Outcome.Size(var rows, var columns) -> new Cells.OtherSize(rows, columns);
            case Grammar.Outcome.Asked asked -> new Cells.Asked(question(asked));
            case Grammar.Outcome.Unreadable unreadable ->
                new Cells.Unreadable(notice(unreadable), OptionalInt.of(unreadable.cell()));
        };
    }

    private static Notice notice(Grammar.Outcome.Unreadable unreadable) {
        var text = quoted(unreadable.text());
        int place = unreadable.at() + 1;
        var piece = quoted(unreadable.piece());
        return switch (unreadable.reason()) {
            case EMPTY -> Notice.of("exercise.misread.empty");
            case LONG -> Notice.of("exercise.misread.long", LONGEST_NUMBER);
            case FINITE, TINY, DEEP ->
                Notice.of("exercise.misread." + unreadable.reason().name().toLowerCase(Locale.ROOT), text);
            case NUMBER ->
                piece.isEmpty()
                        ? Notice.of("exercise.misread.end", text)
                        : Notice.of("exercise.misread.number", text, place, piece);
            case NAME, COMMA, BRACKET, TWO ->
                Notice.of(
                        "exercise.misread." + unreadable.reason().name().toLowerCase(Locale.ROOT), text, place, piece);
        };
    }

    private static Question question(Grammar.Outcome.Asked asked) {
        List<Question.Choice> choices = new ArrayList<>();
        for (var choice : asked.choices()) {
            choices.add(new Question.Choice(
                    choice.meaning(),
                    Question.Choice.label(choice.meaning()),
                    Html.cleaned(choice.html()),
                    written(choice.texts())));
        }
        return new Question(Notice.of("exercise.asked." + asked.doubt(), quoted(asked.piece())), choices);
    }

    private static String written(List<List<String>> rows) {
        return String.join(
                " | ", rows.stream().map(row -> String.join("; ", row)).toList());
    }

    private static String quoted(String text) {
        return text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + '…' : text;
    }
}
