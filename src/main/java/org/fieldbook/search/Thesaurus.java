package org.fieldbook.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fieldbook.content.Facet;
import org.fieldbook.content.SynonymGroup;
import org.fieldbook.content.Term;
import org.fieldbook.content.Vocabularies;

/**
 * What else may be searched for a word or a row of words: the library's synonyms, acronyms, and the labels of its vocabularies in
 * other languages.
 *
 * <p>French and Spanish names are known in singular and plural, whatever little words stand between (vendeurs de rue, vendeur des rues): the
 * stems of these languages are too short for words that may be English (sida and side have one). All others are known by their English
 * stems, word by word.
 */
final class Thesaurus {
    /** Shorter acronyms are too often ordinary words, or too often mistyped, to be meant in small letters. */
    private static final int PLAIN_ACRONYM = 5;

    private static final List<Language> LANGUAGES = List.of(Language.ENGLISH, Language.FRENCH, Language.SPANISH);

    /** What begins with a stem, by language. */
    private final Map<Language, Map<String, List<Entry>>> byFirst;
    private final Set<String> words;
    /** The words of French and Spanish names, in the singular. */
    private final Set<String> foreign;

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

    /**
     * Alternatives for the words from some place on.
     *
     * @param length   how many words are replaced
     * @param capitals whether it is an acronym, as typed in capitals
     */
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
        this.foreign = Set.copyOf(gathering.foreign.keySet());
    }

    /** The longest known row of words that begins at a place, in whichever languages it is one. */
    Optional<Match> at(List<Token> tokens, int at) {
        Match best = null;
        for (Language language : LANGUAGES) {
            for (Entry entry : byFirst.get(language).getOrDefault(language.singular(tokens.get(at).form()), List.of())) {
                int length = language == Language.ENGLISH ? length(entry, tokens, at) : length(entry, tokens, at, language);
                if (length > (best == null ? 0 : best.length)) {
                    best = new Match(length, entry.capitals, entry.alternatives);
                } else if (best != null && length == best.length) {
                    best = new Match(length, best.capitals || entry.capitals,
                            Stream.concat(best.alternatives.stream(), entry.alternatives.stream()).distinct().toList());
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether a word is part of any name or synonym, so that it is not misspelt. */
    boolean knows(String form) {
        return words.contains(form) || foreign.contains(Language.FRENCH.singular(form)) || foreign.contains(Language.SPANISH.singular(form))
                || Language.inflected(form) && words.contains(Language.ENGLISH.stem(form));
    }

    /** How many words an entry takes at a place; 0 when it does not stand there. */
    private static int length(Entry entry, List<Token> tokens, int at) {
        if (at + entry.stems.size() > tokens.size()) {
            return 0;
        }
        for (int i = 0; i < entry.stems.size(); i++) {
            Token token = tokens.get(at + i);
            if (!Language.ENGLISH.stem(token.form()).equals(entry.stems.get(i)) || entry.capitals && !token.capitals()) {
                return 0;
            }
        }
        return entry.stems.size();
    }

    /** The same in a language whose little words do not count. */
    private static int length(Entry entry, List<Token> tokens, int at, Language language) {
        int found = 0;
        for (int i = at; i < tokens.size(); i++) {
            String form = tokens.get(i).form();
            if (language.singular(form).equals(entry.stems.get(found))) {
                found++;
                if (found == entry.stems.size()) {
                    return i + 1 - at;
                }
            } else if (!language.stops(form)) {
                return 0;
            }
        }
        return 0;
    }

    /** What is known while names and synonyms are entered: a name that stands for many others is made once for all of them. */
    private static final class Gathering {
        private final Map<Language, Map<String, List<Entry>>> byFirst = new EnumMap<>(Language.class);
        private final Set<String> words = new HashSet<>();
        /** Each word once, as many names share it. */
        private final Map<String, String> foreign = new HashMap<>();
        private final Map<Named, Alternative> named = new HashMap<>();
        private final Map<Alternative, List<String>> stemmed = new IdentityHashMap<>();

        private Gathering() {
            LANGUAGES.forEach(language -> byFirst.put(language, new HashMap<>()));
        }

        private record Named(String shown, Language language, boolean capitals) {
        }

        private void add(SynonymGroup group) {
            for (String term : group.terms()) {
                add(term, group.terms(), group.capitalsOnly());
            }
            for (String narrow : group.narrower()) {
                add(narrow, group.broader(), group.capitalsOnly());
            }
            List<Alternative> all = distinct(List.of(), Stream.of(group.terms(), group.narrower(), group.broader()).flatMap(List::stream)
                    .map(term -> alternative(term, Language.OTHER, group.capitalsOnly().contains(term))));
            new TreeMap<>(group.names()).forEach((tag, names) -> names.forEach(name -> enter(name, Language.of(tag), false, all)));
        }

        private void add(String term, List<String> others, Set<String> capitals) {
            Stream<Alternative> alternatives = others.stream().filter(other -> !other.equals(term))
                    .map(other -> alternative(other, Language.OTHER, capitals.contains(other)));
            enter(term, Language.ENGLISH, capitals.contains(term), distinct(stems(Tokens.of(term)), alternatives));
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
            new TreeMap<>(labels).forEach((tag, label) -> forms.add(alternative(label, Language.of(tag), false)));
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
                enter(form.shown, form.language, form.capitals,
                        distinct(stems(form.tokens), forms.stream().filter(other -> other != form)));
            }
        }

        private void enter(String term, Language written, boolean capitals, List<Alternative> alternatives) {
            List<Token> tokens = Tokens.of(term);
            Language language = LANGUAGES.contains(written) ? written : Language.ENGLISH;
            List<String> stems = language == Language.ENGLISH ? stems(tokens) : telling(tokens, language);
            if (stems.isEmpty()) {
                return;
            }
            if (language == Language.ENGLISH) {
                words.addAll(stems);
                tokens.forEach(token -> words.add(token.form()));
            }
            List<Entry> entries = byFirst.get(language).computeIfAbsent(stems.getFirst(), _ -> new ArrayList<>(1));
            Entry known = entries.stream().filter(entry -> entry.stems.equals(stems) && entry.capitals == capitals).findFirst().orElse(null);
            if (known == null) {
                entries.add(new Entry(stems, capitals, alternatives));
            } else {
                entries.set(entries.indexOf(known), new Entry(stems, capitals,
                        distinct(stems(tokens), Stream.concat(known.alternatives.stream(), alternatives.stream()))));
            }
        }

        /** Those that are neither the same as the word itself, given as its stems, nor as one before them. */
        private List<Alternative> distinct(List<String> own, Stream<Alternative> alternatives) {
            Set<List<String>> seen = new HashSet<>(Set.of(own));
            return alternatives.filter(alternative -> !alternative.tokens.isEmpty()
                    && seen.add(stemmed.computeIfAbsent(alternative, made -> stems(made.tokens)))).toList();
        }

        private static List<String> stems(List<Token> tokens) {
            return tokens.stream().map(token -> Language.ENGLISH.stem(token.form())).toList();
        }

        private List<String> telling(List<Token> tokens, Language language) {
            return tokens.stream().map(Token::form).filter(form -> !language.stops(form)).map(language::singular)
                    .map(word -> foreign.computeIfAbsent(word, made -> made)).toList();
        }

        private Alternative alternative(String shown, Language language, boolean capitals) {
            return named.computeIfAbsent(new Named(shown, language, capitals),
                    name -> new Alternative(name.shown, Tokens.of(name.shown), name.language, name.capitals));
        }
    }
}
