package org.fieldbook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words typed one after the other: which of them count, and what stands for them. */
final class Run {
    private static final float ALTERNATIVE = 0.5f;
    private static final float SPLIT = 0.8f;
    private static final float CONTINUED = 0.6f;
    /** Fewer letters begin too many words to tell anything, and of those that they begin so many are named. */
    private static final int SHORTEST_LAST = 3;
    private static final int SHORTEST_LEFT = 4;
    private static final int NAMED = 3;
    /** What is hyphenated more often is no word, and takes long to look for. */
    private static final int LONGEST_COMPOUND = 6;
    private static final Set<String> HANGING = Set.of("t", "je", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "ce", "y", "en");

    private final View view;
    private final Thesaurus thesaurus;
    private final List<Token> tokens;
    private final boolean ends;
    private final boolean unfinished;
    private final Language spoken;
    private final Map<Integer, List<Thesaurus.Alternative>> alternatives = new HashMap<>();
    private final Set<Integer> acronyms = new java.util.HashSet<>();

    /** Words looked for as one: a single one, or those of a hyphenated word. {@code at}: the first one's place in the run. */
    record Unit(int at, List<Token> tokens) {
        Unit {
            tokens = List.copyOf(tokens);
        }
    }

    /**
     * @param thesaurus  null when words are to be taken as they stand
     * @param ends       whether nothing follows the words
     * @param unfinished whether the last of them is still being typed
     */
    Run(View view, Thesaurus thesaurus, List<Token> tokens, boolean ends, boolean unfinished) {
        this.view = view;
        this.thesaurus = thesaurus;
        this.tokens = tokens;
        this.ends = ends;
        this.unfinished = unfinished;
        spoken = Language.spoken(tokens, view.lexicon.askedIn);
        widen();
    }

    private void widen() {
        for (int i = 0; thesaurus != null && i < tokens.size(); i++) {
            Optional<Thesaurus.Match> match = thesaurus.at(tokens, i);
            if (match.isPresent()) {
                for (int j = i; j < i + match.get().length(); j++) {
                    alternatives.put(j, match.get().alternatives());
                }
                if (match.get().capitals() && match.get().length() == 1) {
                    acronyms.add(i);
                }
                i += match.get().length() - 1;
            }
        }
    }

    /** Whether any of the words says something. */
    boolean telling() {
        return tokens.stream().anyMatch(token -> !stops(token.form()));
    }

    /** The units that count: all, unless some are stop words and some are not. */
    List<Unit> units() {
        List<Unit> all = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            int from = i;
            while (i + 1 < tokens.size() && tokens.get(i + 1).glued() && !asking(tokens.get(i + 1).form())) {
                i++;
            }
            all.add(new Unit(from, tokens.subList(from, i + 1)));
        }
        boolean shouted = tokens.stream().allMatch(Token::capitals);
        List<Unit> telling = all.stream().filter(unit -> unit.tokens.stream().anyMatch(token -> !spoken.stops(token.form())
                || token.capitals() && !shouted && token.form().length() > 1)).toList();
        List<Unit> kept = telling.isEmpty() ? all : telling;
        boolean stub = unfinished && kept.size() > 1 && kept.getLast().at == tokens.size() - 1 && tokens.getLast().form().length() == 1;
        return stub ? kept.subList(0, kept.size() - 1) : kept;
    }

    /** Whether a word only hangs on a French verb: a question is asked so (existe-t-il), which makes no word of the two. */
    private boolean asking(String form) {
        return spoken == Language.FRENCH && HANGING.contains(form);
    }

    /**
     * The words that a hyphenated word is made of, without those that say nothing, if it stands nowhere as it was typed; otherwise none.
     *
     * @param glance whether to be content that its words stand somewhere, be it in a row or not
     */
    List<Unit> apart(Unit unit, boolean glance) throws IOException {
        if (unit.tokens.size() == 1 || unit.tokens.size() > LONGEST_COMPOUND) {
            return List.of();
        }
        List<Unit> words = new ArrayList<>();
        for (int i = 0; i < unit.tokens.size(); i++) {
            if (!spoken.stops(unit.tokens.get(i).form())) {
                words.add(new Unit(unit.at + i, List.of(unit.tokens.get(i))));
            }
        }
        return words.isEmpty() || stands(unit, glance) ? List.of() : words;
    }

    private boolean stands(Unit unit, boolean glance) throws IOException {
        Patterns unused = new Patterns();
        LeafBuilder builder = new LeafBuilder(view, 0, false, unused);
        boolean found = open(unit) && continued(unit, builder, unused) || compound(unit.tokens, builder);
        return found && (glance || builder.stands());
    }

    /** Whether a unit is still being typed. */
    boolean open(Unit unit) {
        return unfinished && last(unit);
    }

    /** Whether a unit is the last of the query. */
    boolean last(Unit unit) {
        return ends && unit.at + unit.tokens.size() == tokens.size();
    }

    /** Adds all places in which a unit is looked for; {@code also} gets what it was widened by. Says whether it stands anywhere. */
    boolean look(Unit unit, LeafBuilder builder, Patterns patterns, Set<String> also) throws IOException {
        boolean found = open(unit) && continued(unit, builder, patterns);
        if (!found || !begun(unit)) {
            found |= unit.tokens.size() == 1 ? single(unit.at, builder) : compound(unit.tokens, builder);
        }
        for (int i = unit.at; i < unit.at + unit.tokens.size(); i++) {
            for (Thesaurus.Alternative alternative : alternatives.getOrDefault(i, List.of())) {
                if (usable(alternative) && builder.alternative(alternative, ALTERNATIVE)) {
                    found = true;
                    also.add(alternative.shown());
                }
            }
        }
        return found;
    }

    /** Names in another language than English help only where texts are in it. */
    private boolean usable(Thesaurus.Alternative alternative) {
        return alternative.language() == Language.OTHER || alternative.language() == Language.ENGLISH
                || view.lexicon.hasTexts(alternative.language());
    }

    private boolean single(int at, LeafBuilder builder) throws IOException {
        Token token = tokens.get(at);
        if (acronyms.contains(at) && builder.capitals(token.form(), 1)) {
            return true;
        }
        boolean found = builder.word(token.form(), 1);
        if (thesaurus != null) {
            builder.kin(token.form(), spoken);
        }
        for (int other : new int[] {at - 1, at + 1}) {
            if (other >= 0 && other < tokens.size() && letters(tokens.get(other).form()) && letters(token.form())) {
                String joined = other < at ? tokens.get(other).form() + token.form() : token.form() + tokens.get(other).form();
                if (!stops(tokens.get(other).form()) && !stops(token.form()) && view.lexicon.has(Folding.fold(joined))) {
                    found |= builder.word(joined, 1);
                }
            }
        }
        return found | split(token.form(), builder);
    }

    /** A word typed as one that the texts write as two. */
    private boolean split(String form, LeafBuilder builder) throws IOException {
        int best = -1;
        int most = 0;
        for (int i = 2; form.length() >= 6 && form.length() <= 30 && letters(form) && i <= form.length() - 3; i++) {
            String first = form.substring(0, i);
            String second = form.substring(i);
            if (!stops(first) && !stops(second)) {
                int common = Math.min(frequency(first), frequency(second));
                if (common > most) {
                    most = common;
                    best = i;
                }
            }
        }
        return best > 0 && builder.row(List.of(form.substring(0, best), form.substring(best)), 0, SPLIT);
    }

    private int frequency(String form) throws IOException {
        return view.lexicon.frequency(Fields.text(Fields.BODY, Fields.EXACT), Folding.fold(form));
    }

    private static boolean stops(String form) {
        return Language.ENGLISH.stops(form) || Language.FRENCH.stops(form) || Language.SPANISH.stops(form);
    }

    private static boolean letters(String form) {
        return form.codePoints().allMatch(c -> Character.isLetter(c) && !Tokens.unspaced(c));
    }

    private boolean compound(List<Token> parts, LeafBuilder builder) throws IOException {
        boolean found = builder.row(parts.stream().map(Token::form).toList(), 0, 1);
        for (String joined : TermFeed.joined(parts, 0)) {
            if (parts.size() == 2 || joined.length() > parts.get(0).form().length() + parts.get(1).form().length()) {
                found |= view.lexicon.has(Folding.fold(joined)) && builder.word(joined, 1);
            }
        }
        return found;
    }

    /** The whole words that a hyphenated text makes when written as one. */
    static List<String> hyphenated(String text) {
        List<Token> tokens = Tokens.of(text);
        boolean one = tokens.size() == 2 && letters(tokens.get(0).form()) && letters(tokens.get(1).form());
        return one ? List.of(tokens.get(0).form() + tokens.get(1).form()) : List.of();
    }

    /** Whether a unit is more likely the beginning of a word than a word: a letter, or a word that says nothing on its own. */
    private static boolean begun(Unit unit) {
        String form = unit.tokens.getLast().form();
        return unit.tokens.size() == 1 && (form.length() == 1 || stops(form));
    }

    /**
     * Takes a word for the beginning of others: somebody paused in the middle of it, or never types more of a word. It may be a misspelt word
     * just as well. {@code also} gets the commonest of them. Says whether it begins any.
     */
    boolean left(Unit unit, LeafBuilder builder, Patterns patterns, Set<String> also) throws IOException {
        String form = unit.tokens.getLast().form();
        return form.length() >= (last(unit) ? SHORTEST_LAST : SHORTEST_LEFT) && begins(Folding.fold(form), form, builder, patterns, also);
    }

    /** Takes a word that begins nothing for a misspelt beginning. */
    boolean slipped(Unit unit, LeafBuilder builder, Patterns patterns, Set<String> also) throws IOException {
        Optional<String> meant = new Speller(view).begun(unit.tokens.getLast().form());
        return meant.isPresent() && begins(meant.get(), "", builder, patterns, also);
    }

    /** Whether a unit may be the beginning of a word of the library: no number is, since another number is another. */
    boolean guessable(Unit unit) {
        return thesaurus != null && unit.tokens.size() == 1 && view.lexicon.hasTexts(spoken)
                && unit.tokens.getLast().form().codePoints().noneMatch(Character::isDigit);
    }

    private boolean begins(String folded, String form, LeafBuilder builder, Patterns patterns, Set<String> also) throws IOException {
        Expansion expansion = Expansion.ofPrefix(view, folded).without(form);
        boolean found = builder.maybe(expansion, CONTINUED);
        if (found) {
            patterns.prefix(folded, builder.bit());
            also.addAll(expansion.commonest(NAMED));
        }
        return found;
    }

    private boolean continued(Unit unit, LeafBuilder builder, Patterns patterns) throws IOException {
        String folded = Folding.fold(unit.tokens.getLast().form());
        if (folded.length() < 2 && tokens.size() > 1) {
            return false;
        }
        Expansion expansion = Expansion.ofPrefix(view, folded).without(unit.tokens.getLast().form());
        boolean found = builder.expansion(expansion, CONTINUED);
        if (found) {
            patterns.prefix(folded, builder.bit());
        }
        return found;
    }
}
