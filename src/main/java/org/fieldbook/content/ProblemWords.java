package org.fieldbook.content;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in a reader's language what a {@link Problem} is and what to do about it. */
public final class ProblemWords {
    private static final Pattern GAP = Pattern.compile("\\{(\\d)}");
    /** No falling back to the platform's language: English, then, which the documents' own words are likely to be in too. */
    private static final ResourceBundle.Control CONTROL = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ProblemWords() {
    }

    /** What is wrong, then what to do, in whole sentences on one line; in English where the language is not spoken. */
    public static String sentence(Problem problem, Locale locale) {
        String words = ResourceBundle.getBundle("org.fieldbook.content.problems", locale, CONTROL).getString(problem.what().name());
        return GAP.matcher(words).replaceAll(gap -> Matcher.quoteReplacement(filling(problem.about(), gap)));
    }

    private static String filling(List<String> about, MatchResult gap) {
        int at = Integer.parseInt(gap.group(1));
        return at < about.size() ? about.get(at).replaceAll("\\p{Cntrl}+", " ").strip() : "";
    }
}
