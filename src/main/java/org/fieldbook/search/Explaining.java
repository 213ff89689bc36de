package org.fieldbook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out why one section was found. */
final class Explaining {
    private final View view;
    private final Outcome outcome;
    private final Optional<String> corrected;
    private final Map<Word, Found> found = new LinkedHashMap<>();

    /** What makes two places of a text the same word: the leaves it answers, and which of their other names it is. */
    private record Word(long leaves, String otherName) {
    }

    private record Found(String written, Set<Explanation.Place> places, String insteadOf) {
        Explanation.Match match() {
            return new Explanation.Match(written, List.copyOf(places), insteadOf);
        }
    }

    Explaining(View view, Outcome outcome, Optional<String> corrected) {
        this.view = view;
        this.outcome = outcome;
        this.corrected = corrected;
    }

    Explanation of(int document, int doc) throws IOException {
        Hits hits = new Hits(view);
        Entry entry = hits.entry(document);
        Page page = hits.page(doc);
        Language language = view.spoken(document);
        add(entry.title(), Explanation.Place.TITLE, language);
        add(String.join("\n", page.path()), Explanation.Place.HEADING, language);
        add(entry.summary(), Explanation.Place.SUMMARY, language);
        for (Page.Question question : page.questions()) {
            add(question.text(), Explanation.Place.QUESTION, question.words());
        }
        add(page.text(), Explanation.Place.TEXT, page.words());
        List<Explanation.Match> matches = found.values().stream().map(Found::match).toList();
        boolean answers = outcome.section(document, doc) > 0;
        float words = answers ? outcome.sectionByWords(document, doc) : outcome.byWords(document);
        float meaning = answers ? outcome.sectionByMeaning(doc) : outcome.byMeaning(document);
        float both = words + meaning;
        return new Explanation(matches, corrected, both > 0 ? words / both : 0, both > 0 ? meaning / both : 0);
    }

    private void add(String text, Explanation.Place place, Language language) {
        add(text, place, Words.of(text, language));
    }

    private void add(String text, Explanation.Place place, Words words) {
        Patterns patterns = outcome.plan.patterns();
        Language language = words.language();
        for (Patterns.Mark mark : patterns.find(words)) {
            String written = text.substring(mark.start(), mark.end());
            List<Token> tokens = Tokens.of(written);
            List<String> typed = patterns.typed(mark.leaves());
            boolean own = own(tokens, typed, language);
            Word word = new Word(mark.leaves(), own ? "" : joined(tokens, language));
            found.computeIfAbsent(word, _ -> new Found(written, EnumSet.noneOf(Explanation.Place.class), own ? "" : String.join(" ", typed)))
                    .places.add(place);
        }
    }

    /** Whether words are typed ones in some form, or several of them written as one, or one written as several. */
    private static boolean own(List<Token> written, List<String> typed, Language language) {
        List<Token> forms = new ArrayList<>();
        typed.forEach(text -> forms.addAll(Tokens.of(text)));
        return forms.isEmpty() || joined(written, language).equals(joined(forms, language))
                || written.stream().allMatch(token -> forms.stream().anyMatch(form -> same(token, form, language)))
                || typed.stream().anyMatch(text -> fits(text, written));
    }

    private static boolean same(Token written, Token typed, Language language) {
        return language.stem(written.form()).equals(language.stem(typed.form()))
                || Slip.begins(Folding.fold(typed.form()), Folding.fold(written.form()));
    }

    private static boolean fits(String pattern, List<Token> written) {
        return (pattern.contains("*") || pattern.contains("?")) && written.size() == 1
                && Expansion.matches(Folding.fold(Tokens.normal(pattern)), Folding.fold(written.getFirst().form()));
    }

    private static String joined(List<Token> tokens, Language language) {
        return language.stem(String.join("", tokens.stream().map(Token::form).toList()));
    }
}
