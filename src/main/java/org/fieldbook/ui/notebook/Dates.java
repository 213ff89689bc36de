package org.fieldbook.ui.notebook;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Writes days as people of a language write them. */
record Dates(DateTimeFormatter days) {

    static Dates of(Locale locale) {
        return new Dates(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).withZone(ZoneId.systemDefault()));
    }

    String day(Instant when) {
        return days.format(when);
    }
}
