package org.fieldbook.cli;

import java.io.PrintWriter;

/**
 * Where a command writes.
 *
 * @param colours whether somebody is looking, and wants colours
 */
record Terminal(PrintWriter out, PrintWriter err, boolean colours) {

    String bold(String text) {
        return styled("1", text);
    }

    String faint(String text) {
        return styled("2", text);
    }

    String marked(String text) {
        return styled("1;33", text);
    }

    private String styled(String code, String text) {
        return colours && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    /** The text without signs that would steer the terminal: titles come from files of strangers. */
    static String harmless(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ");
    }
}
