package org.fieldbook.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text, and whether they all stand in another one in the same order. */
final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private Words() {
    }

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    /** The first word of {@code wanted} that is not found in {@code given} after the ones before it; empty when all stand there. */
    static String firstMissing(List<String> wanted, List<String> given) {
        int at = 0;
        for (String word : wanted) {
            while (at < given.size() && !given.get(at).equals(word)) {
                at++;
            }
            if (at == given.size()) {
                return word;
            }
            at++;
        }
        return "";
    }
}
