package org.fieldbook.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question that a document answers, in the words of somebody who does not know the document's own.
 *
 * <p>Librarians call such words lead-in terms. They stand in the front matter under {@code questions}, in other languages than the
 * document's under {@code questions-fr} and the like; a heading's anchor in parentheses at the end, {@code (#lessons)}, names the section
 * that answers. Without the parentheses YAML would take the hash sign for the beginning of a remark.
 *
 * @param text   never empty
 * @param lang   a BCP 47 tag
 * @param anchor the anchor of the section that answers; empty when the document as a whole does
 */
public record Question(String text, String lang, String anchor) {
    static final String KEY = "questions";
    private static final Pattern KEYS = Pattern.compile(KEY + "(?:-([a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\\d{3}))?))?");
    private static final Pattern AIMED = Pattern.compile("(.*\\S)\\s*\\(#([^\\s#()]+)\\)", Pattern.DOTALL);

    static boolean isKey(String key) {
        return KEYS.matcher(key).matches();
    }

    /** All questions of a front matter, in the order written. */
    static List<Question> all(FrontMatter matter, String lang) {
        List<Question> all = new ArrayList<>();
        matter.entries().forEach((key, _) -> {
            Matcher named = KEYS.matcher(key);
            if (named.matches()) {
                String spoken = named.group(1) == null ? lang : named.group(1);
                matter.all(key).forEach(value -> all.add(of(value, spoken)));
            }
        });
        return List.copyOf(all);
    }

    static Question of(String written, String lang) {
        Matcher aimed = AIMED.matcher(written);
        return aimed.matches() ? new Question(aimed.group(1).strip(), lang, aimed.group(2)) : new Question(written.strip(), lang, "");
    }
}
