package org.fieldbook.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Turns the years of the command line, such as {@code 2004..2006}, into the query language. */
final class Years {
    private static final Pattern FORM = Pattern.compile("(\\d{4})?(\\.\\.)?(\\d{4})?");

    private Years() {
    }

    /** @param typed a year, a span, or a span open at one end; empty for any year */
    static String query(String typed, CommandLine command) {
        if (typed.isBlank()) {
            return "";
        }
        Matcher form = FORM.matcher(typed.strip());
        if (!form.matches() || form.group(1) == null && form.group(3) == null || form.group(2) == null && form.group(3) != null) {
            throw new ParameterException(command, Texts.of("say.year", typed));
        }
        String from = form.group(1) == null ? "" : "year:>=" + form.group(1);
        String last = form.group(2) == null ? form.group(1) : form.group(3);
        return (from + (last == null ? "" : " year:<=" + last)).strip();
    }
}
