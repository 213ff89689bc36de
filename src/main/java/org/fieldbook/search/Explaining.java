package org.fieldbook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out why one section was found. */
final class Explaining {
    private final View view;
    private final Outcome outcome;
    private final Optional<String> corrected;
    private final List<Token> typed;
    private final Set<Explanation.Match> matches = new LinkedHashSet<>();

    /** @param typed the text that was searched */
    Explaining(View view, Outcome outcome, String typed, Optional<String> corrected) {
        this.view = view;
        this.outcome = outcome;
        this.corrected = corrected;
        this.typed = Tokens.of(typed);
    }

    Explanation of(int document, int doc) throws IOException {
        Hits hits = new Hits(view);
        Entry entry = hits.entry(document);
        Page page = hits.page(doc);
        Language language = view.heads.spoken(document);
        add(entry.title(), Explanation.Place.TITLE, language);
        add(entry.summary(), Explanation.Place.SUMMARY, language);
        add(String.join("\n", page.path()), Explanation.Place.HEADING, language);
        add(page.text(), Explanation.Place.TEXT, language);
        float words = outcome.byWords(document);
        float meaning = outcome.byMeaning(document);
        float both = words + meaning;
        return new Explanation(new ArrayList<>(matches), corrected, both > 0 ? words / both : 0, both > 0 ? meaning / both : 0);
    }

    private void add(String text, Explanation.Place place, Language language) {
        Set<String> seen = new HashSet<>();
        for (Patterns.Mark mark : outcome.plan.patterns().find(Tokens.of(text), language)) {
            String written = text.substring(mark.start(), mark.end());
            if (seen.add(Folding.fold(Tokens.normal(written)))) {
                matches.add(new Explanation.Match(written, place, Tokens.of(written).stream().noneMatch(token -> typed(token, language))));
            }
        }
    }

    private boolean typed(Token token, Language language) {
        return typed.stream().anyMatch(one -> language.stem(one.form()).equals(language.stem(token.form()))
                || token.form().startsWith(one.form()));
    }
}
