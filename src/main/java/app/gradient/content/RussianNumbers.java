package app.gradient.content;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes finite numbers as Russian pages and formulas do: decimal comma, a real minus, narrow spaces from five digits on. */
public final class RussianNumbers {
    private static final double INTEGRAL = 1e15;

    private RussianNumbers() {}

    /** For running text: {@code −3,74}; at most {@code digits} after the comma, zeros at the end left off. */
    public static String text(double value, int digits) {
        return grouped(plain(value, digits)).replace('.', ',').replace('-', '−');
    }

    /** For running text with as many digits as tell the number from its neighbours, ten after the point at most. */
    public static String text(double value) {
        return text(value, 10);
    }

    /** For TeX: {@code -3{,}74}, {@code 12\,500}. */
    public static String tex(double value, int digits) {
        return grouped(plain(value, digits)).replace(".", "{,}").replace("\u202f", "\\,");
    }

    public static String tex(double value) {
        return tex(value, 10);
    }

    /** For running text with exactly {@code digits} after the comma. */
    public static String fixed(double value, int digits) {
        return grouped(withoutMinusZero(BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP)))
                .replace('.', ',')
                .replace('-', '−');
    }

    /** For code: {@code -3.74}, whole numbers without a point. */
    public static String code(double value) {
        if (value == Math.rint(value) && Math.abs(value) < INTEGRAL) {
            return Long.toString((long) value);
        }
        return Double.toString(value);
    }

    private static String plain(double value, int digits) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a finite number");
        }
        if (value != 0 && (Math.abs(value) >= INTEGRAL || Math.abs(value) < Math.pow(10, -digits) / 2)) {
            // far from one: rounding to a fixed place would say nothing
            return BigDecimal.valueOf(value)
                    .round(new java.math.MathContext(4))
                    .toString()
                    .replace("E+", "e")
                    .replace("E", "e");
        }
        return withoutMinusZero(
                BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).stripTrailingZeros());
    }

    private static String withoutMinusZero(BigDecimal value) {
        return value.signum() == 0 && value.scale() <= 0 ? "0" : value.toPlainString();
    }

    private static String grouped(String plain) {
        int point = plain.indexOf('.');
        int end = point < 0 ? plain.length() : point;
        int start = plain.startsWith("-") ? 1 : 0;
        if (end - start < 5 || plain.contains("e")) {
            return plain;
        }
        var grouped = new StringBuilder(plain);
        for (int i = end - 3; i > start; i -= 3) {
            grouped.insert(i, '\u202f');
        }
        return grouped.toString();
    }
}
