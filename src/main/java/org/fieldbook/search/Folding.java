package org.fieldbook.search;

import org.apache.lucene.analysis.icu.ICUFoldingFilter;

/**
 * Takes accents and native digits off a normal form.
 *
 * <p>Only in scripts where a mark is an accent: in Thai, Khmer or Devanagari the same folding would drop tone marks and viramas and
 * make different words equal.
 */
final class Folding {
    private Folding() {
    }

    static String fold(String form) {
        for (int i = 0; i < form.length(); i++) {
            if (form.charAt(i) >= 0x80) {
                return accented(form.charAt(i)) ? ICUFoldingFilter.NORMALIZER.normalize(form) : digits(form);
            }
        }
        return form;
    }

    private static boolean accented(char c) {
        return c < 0x0900 || c >= 0x1E00 && c < 0x2E00 || c >= 0x2C60 && c < 0x2C80 || c >= 0xA640 && c < 0xA700 || c >= 0xFB00 && c < 0xFE00;
    }

    private static String digits(String form) {
        return form.codePoints().anyMatch(c -> c > 0x80 && Character.isDigit(c))
                ? form.codePoints().map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString()
                : form;
    }
}
