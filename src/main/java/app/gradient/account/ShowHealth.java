package app.gradient.account;

import app.gradient.platform.HealthReport;
import app.gradient.platform.Times;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Words what the parts of the house report for the admin's page: in the admin's language where there are words, else as the logs say it. */
@Component
class ShowHealth {
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z");
    private static final List<String> UNITS = List.of("kB", "MB", "GB", "TB");
    private static final double STEP = 1000;

    private final List<HealthReport> reports;
    private final MessageSource messages;
    private final Times times;

    ShowHealth(List<HealthReport> reports, MessageSource messages, Times times) {
        this.reports = List.copyOf(reports);
        this.messages = messages;
        this.times = times;
    }

    /** A part of the house and what it says of itself. */
    record Report(String name, String title, List<Line> lines) {}

    /** @param technical whether the detail is English, as in the logs */
    record Line(HealthReport.Level level, Subject subject, String detail, boolean technical) {}

    /** @param technical whether it is a name that no language changes */
    record Subject(String words, boolean technical) {}

    List<Report> now() {
        return reports.stream()
                .map(report -> new Report(
                        report.name(),
                        message("health.report." + report.name()).orElse(report.name()),
                        report.lines().stream().map(this::line).toList()))
                .toList();
    }

    private Line line(HealthReport.Line line) {
        return line.words()
                .flatMap(words -> message(
                        words.key(),
                        words.arguments().stream().map(this::argument).toArray()))
                .map(detail -> new Line(line.level(), subject(line.subject()), detail, false))
                .orElseGet(() -> new Line(line.level(), subject(line.subject()), dated(line.detail()), true));
    }

    /** A subject is one of the known ones, or one of them and a name: {@code worker w1}, {@code since 2026-11-26T16:45:00Z}. */
    private Subject subject(String subject) {
        var whole = message("health.subject." + subject.replace(' ', '-'));
        if (whole.isPresent()) {
            return new Subject(whole.get(), false);
        }
        int space = subject.indexOf(' ');
        return Optional.of(space)
                .filter(at -> at > 0)
                .flatMap(at ->
                        message("health.subject." + subject.substring(0, at) + ".of", dated(subject.substring(at + 1))))
                .map(words -> new Subject(words, false))
                .orElseGet(() -> new Subject(subject, true));
    }

    private String dated(String text) {
        return INSTANT.matcher(text).replaceAll(match -> times.moment(Instant.parse(match.group())));
    }

    private Object argument(Object argument) {
        return switch (argument) {
            case DataSize size -> size(size.toBytes());
            case Number number -> number.toString();
            default -> argument;
        };
    }

    private String size(long bytes) {
        double amount = bytes / STEP;
        int unit = 0;
        while (amount >= STEP && unit < UNITS.size() - 1) {
            amount /= STEP;
            unit++;
        }
        return message("health.size." + UNITS.get(unit), amount).orElseThrow();
    }

    private Optional<String> message(String key, Object... arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        return Optional.ofNullable(messages.getMessage(key, arguments, null, locale));
    }
}
