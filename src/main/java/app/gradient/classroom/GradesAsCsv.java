package app.gradient.classroom;

import java.io.IOException;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes a grade book as CSV for a spreadsheet: points of what was passed, 0 of what was tried, nothing of what was not.
 * UTF-8 with a byte order mark, so that Excel reads Cyrillic. With Russian numbers the separator is a semicolon, as the
 * comma is in the numbers.
 */
@Component
class GradesAsCsv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final MessageSource messages;

    GradesAsCsv(MessageSource messages) {
        this.messages = messages;
    }

    void write(GradeBook book, Locale locale, Appendable to) throws IOException {
        char separator = "ru".equals(locale.getLanguage()) ? ';' : ',';
        var format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
        to.append(BYTE_ORDER_MARK);
        var printer = format.print(to);
        printer.printRecord(header(book, locale));
        for (var row : book.rows()) {
            printer.printRecord(record(row, locale));
        }
        printer.flush();
    }

    private List<String> header(GradeBook book, Locale locale) {
        List<String> cells = new ArrayList<>();
        cells.add(messages.getMessage("classroom.learner", null, locale));
        book.columns().forEach(column -> cells.add(harmless(column.number() + " " + column.title())));
        cells.add(messages.getMessage("classroom.total", null, locale));
        return cells;
    }

    private static List<String> record(GradeBook.Row row, Locale locale) {
        NumberFormat points = NumberFormat.getNumberInstance(locale);
        points.setGroupingUsed(false);
        List<String> cells = new ArrayList<>();
        cells.add(harmless(row.name()));
        for (var grade : row.grades()) {
            cells.add(grade instanceof Grade.NotStarted ? "" : points.format(grade.points()));
        }
        cells.add(points.format(row.total()));
        return cells;
    }

    /** A name that begins like a formula would be one in a spreadsheet. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
