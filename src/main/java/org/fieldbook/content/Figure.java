package org.fieldbook.content;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of a table of figures, and what it counts.
 *
 * @param label   what was measured
 * @param low     the number, or the lower end of a range; never negative
 * @param high    the same number, or the upper end of the range
 * @param written the number as its writer wrote it, without a percent sign
 * @param unit    as written; never blank
 * @param period  as written; empty when the table does not state it
 */
public record Figure(String label, double low, double high, String written, String unit, String period) {
    private static final String NUMBER = "[1-9]\\d{0,2}(?:[,\u00A0\u202F '’]\\d{3})+(?:\\.\\d{1,9})?|\\d{1,15}(?:\\.\\d{1,9})?|\\d{1,15},\\d{1,2}";
    private static final Pattern VALUE = Pattern.compile("(" + NUMBER + ")\\s*%?(?:\\s*(?:-|–|—|to|à|a)\\s*(" + NUMBER + ")\\s*%?)?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d+,\\d{1,2}");
    private static final Pattern REMARK = Pattern.compile("\\s*\\([^)]*\\)");
    private static final Pattern PERCENT = Pattern.compile("(?:per ?cent|pour ?cent|por ?ciento|%)(?= |$)");
    private static final Pattern TIME = Pattern.compile("years?|dates?|ans?|années?|años?|fechas?");
    private static final Pattern UNSTATED = Pattern.compile("(?i)not stated|non (?:précisée?|indiquée?)|no (?:indicad[oa]|consta)|sin fecha|[-–—]?");
    private static final String SHARE = "percent";

    /** The figure of a row; empty when the value is no plain number, or is a year, or its unit is not named. */
    static Optional<Figure> of(String label, String value, String unit, String period) {
        Matcher matcher = VALUE.matcher(value.strip());
        if (unit.isBlank() || label.isBlank() || TIME.matcher(measure(unit)).matches() || !matcher.matches()
                || value.contains("%") && !measure(unit).startsWith(SHARE)) {
            return Optional.empty();
        }
        double low = number(matcher.group(1));
        double high = matcher.group(2) == null ? low : number(matcher.group(2));
        return low > high ? Optional.empty()
                : Optional.of(new Figure(label, low, high, value.strip().replaceAll("\\s*%", ""), unit.strip(),
                        UNSTATED.matcher(period.strip()).matches() ? "" : period.strip()));
    }

    public boolean isRange() {
        return low < high;
    }

    /** The unit in small letters without remarks such as "(about)", one spelling for per cent: what figures must share to be compared. */
    public String measure() {
        return measure(unit);
    }

    public boolean isShare() {
        return measure().startsWith(SHARE);
    }

    /** The remarks of the unit, with their brackets, such as "(about)"; often empty. */
    public String remark() {
        return REMARK.matcher(unit).results().map(found -> found.group().strip()).reduce((one, other) -> one + " " + other).orElse("");
    }

    private static String measure(String unit) {
        String plain = REMARK.matcher(unit).replaceAll("").toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
        Matcher share = PERCENT.matcher(plain);
        return share.lookingAt() ? SHARE + plain.substring(share.end()) : plain;
    }

    private static double number(String written) {
        String plain = DECIMAL_COMMA.matcher(written).matches() ? written.replace(',', '.') : written.replaceAll("[^\\d.]", "");
        return Double.parseDouble(plain);
    }
}
