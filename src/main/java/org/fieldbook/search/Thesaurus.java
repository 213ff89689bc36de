package org.fieldbook.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fieldbook.content.Facet;
import org.fieldbook.content.SynonymGroup;
import org.fieldbook.content.Term;
import org.fieldbook.content.Vocabularies;

/**
 * What else may be searched for a word or a row of words: the library's synonyms, acronyms, and the labels of its vocabularies in
 * other languages.
 */
final class Thesaurus {
    /** Shorter acronyms are too often ordinary words, or too often mistyped, to be meant in small letters. */
    private static final int PLAIN_ACRONYM = 5;

    private final Map<String, List<Entry>> byFirst;
    private final Set<String> words;

    /**
     * Words to search for beside those typed.
     *
     * @param language the language they are in, or {@link Language#OTHER} when nothing is known
     * @param capitals meant only where it stands in capitals
     */
    record Alternative(String shown, List<Token> tokens, Language language, boolean capitals) {
        Alternative {
            tokens = List.copyOf(tokens);
        }
    }

    /** Alternatives for the words from some place on; {@code length} words are replaced. */
    record Match(int length, boolean capitals, List<Alternative> alternatives) {
    }

    private record Entry(List<String> stems, boolean capitals, List<Alternative> alternatives) {
    }

    /** @param glossary names of things by language, beside those of the vocabularies */
    Thesaurus(Vocabularies vocabularies, List<Map<String, String>> glossary) {
        Gathering gathering = new Gathering();
        vocabularies.synonyms().forEach(gathering::add);
        for (Facet facet : Facet.values()) {
            vocabularies.all(facet).forEach(gathering::add);
        }
        glossary.forEach(names -> gathering.enter(gathering.labels(names)));
        this.byFirst = Map.copyOf(gathering.byFirst);
        this.words = Set.copyOf(gathering.words);
    }

    /** The longest known row of words that begins at a place. */
    Optional<Match> at(List<Token> tokens, int at) {
        Entry best = null;
        for (Entry entry : byFirst.getOrDefault(Language.ENGLISH.stem(tokens.get(at).form()), List.of())) {
            if ((best == null || entry.stems.size() > best.stems.size()) && matches(entry, tokens, at)) {
                best = entry;
            }
        }
        return Optional.ofNullable(best).map(entry -> new Match(entry.stems.size(), entry.capitals, entry.alternatives));
    }

    /** Whether a word is part of any name or synonym, so that it is not misspelt. */
    boolean knows(String form) {
        return words.contains(form) || Language.inflected(form) && words.contains(Language.ENGLISH.stem(form));
    }

    private static boolean matches(Entry entry, List<Token> tokens, int at) {
        if (at + entry.stems.size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < entry.stems.size(); i++) {
            Token token = tokens.get(at + i);
            if (!Language.ENGLISH.stem(token.form()).equals(entry.stems.get(i)) || entry.capitals && !token.capitals()) {
                return false;
            }
        }
        return true;
    }

    /** What is known while names and synonyms are entered: a name that stands for many others is made once for all of them. */
    private static final class Gathering {
        private final Map<String, List<Entry>> byFirst = new HashMap<>();
        private final Set<String> words = new HashSet<>();
        private final Map<Named, Alternative> named = new HashMap<>();
        private final Map<Alternative, List<String>> stemmed = new IdentityHashMap<>();

        private record Named(String shown, Language language, boolean capitals) {
        }

        private void add(SynonymGroup group) {
            for (String term : group.terms()) {
                add(term, group.terms(), group.capitalsOnly());
            }
            for (String narrow : group.narrower()) {
                add(narrow, group.broader(), group.capitalsOnly());
            }
        }

        private void add(String term, List<String> others, Set<String> capitals) {
            List<Alternative> alternatives = others.stream().filter(other -> !other.equals(term))
                    .map(other -> alternative(other, Language.OTHER, capitals.contains(other))).toList();
            enter(term, capitals.contains(term), alternatives);
        }

        /** Labels in French and Spanish find the English ones and the reverse; an acronym finds the name and the reverse. */
        private void add(Term term) {
            List<Alternative> forms = labels(term.labels());
            parts(term.labels()).forEach(part -> enter(labels(part)));
            String acronym = term.trait("acronym");
            if (!acronym.isEmpty()) {
                forms.add(alternative(acronym, Language.OTHER,
                        acronym.length() < PLAIN_ACRONYM && acronym.equals(acronym.toUpperCase(java.util.Locale.ROOT))));
            }
            enter(forms);
        }

        private List<Alternative> labels(Map<String, String> labels) {
            List<Alternative> forms = new ArrayList<>();
            labels.forEach((tag, label) -> forms.add(alternative(label, Language.of(tag), false)));
            return forms;
        }

        /** A label of two things joined by "and" names each of them, when it does so in all languages. */
        private static List<Map<String, String>> parts(Map<String, String> labels) {
            Map<String, String> first = new HashMap<>();
            Map<String, String> second = new HashMap<>();
            labels.forEach((tag, label) -> {
                String[] halves = label.split(" (?:and|et|y|e) ");
                if (halves.length == 2) {
                    first.put(tag, halves[0]);
                    second.put(tag, halves[1]);
                }
            });
            return first.size() == labels.size() ? List.of(first, second) : List.of();
        }

        private void enter(List<Alternative> forms) {
            for (Alternative form : forms) {
                enter(form.shown, form.capitals, forms.stream().filter(other -> other != form).toList());
            }
        }

        private void enter(String term, boolean capitals, List<Alternative> alternatives) {
            List<Token> tokens = Tokens.of(term);
            List<String> stems = stems(tokens);
            if (stems.isEmpty()) {
                return;
            }
            words.addAll(stems);
            tokens.forEach(token -> words.add(token.form()));
            List<Entry> entries = byFirst.computeIfAbsent(stems.getFirst(), _ -> new ArrayList<>());
            List<Alternative> all = new ArrayList<>();
            Set<List<String>> seen = new HashSet<>(Set.of(stems));
            for (Entry entry : List.copyOf(entries)) {
                if (entry.stems.equals(stems) && entry.capitals == capitals) {
                    entries.remove(entry);
                    entry.alternatives.forEach(alternative -> addTo(all, alternative, seen));
                }
            }
            alternatives.forEach(alternative -> addTo(all, alternative, seen));
            entries.add(new Entry(stems, capitals, List.copyOf(all)));
        }

        private void addTo(List<Alternative> all, Alternative alternative, Set<List<String>> seen) {
            if (!alternative.tokens.isEmpty() && seen.add(stemmed.computeIfAbsent(alternative, made -> stems(made.tokens)))) {
                all.add(alternative);
            }
        }

        private static List<String> stems(List<Token> tokens) {
            return tokens.stream().map(token -> Language.ENGLISH.stem(token.form())).toList();
        }

        private Alternative alternative(String shown, Language language, boolean capitals) {
            return named.computeIfAbsent(new Named(shown, language, capitals),
                    name -> new Alternative(name.shown, Tokens.of(name.shown), name.language, name.capitals));
        }
    }
}
