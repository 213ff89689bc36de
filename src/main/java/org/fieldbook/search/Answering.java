package org.fieldbook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Answers one request: reads it, runs it, corrects it when a word stands nowhere, narrows it down, and sorts. */
final class Answering {
    private static final int MOST = 10_000;

    private final View view;
    private final Nearness nearness;
    private final Thesaurus thesaurus;
    private final ValueNames values;
    private final Request request;
    private final List<Outcome> outcomes = new ArrayList<>();

    Answering(View view, Nearness nearness, Thesaurus thesaurus, ValueNames values, Request request) {
        this.view = view;
        this.nearness = nearness;
        this.thesaurus = thesaurus;
        this.values = values;
        this.request = request;
    }

    Results answer() throws IOException {
        try {
            return results(reading());
        } finally {
            outcomes.forEach(Outcome::close);
        }
    }

    /** Why a section, as a Lucene document, is found. */
    Explanation explain(int document, int doc) throws IOException {
        try {
            Reading reading = reading();
            reading.outcome.rollUp(reading.outcome.matching);
            return new Explaining(view, reading.outcome, reading.corrected).of(document, doc);
        } finally {
            outcomes.forEach(Outcome::close);
        }
    }

    /** How the request was read in the end, and what came of it. */
    private record Reading(Outcome outcome, Optional<String> corrected, Optional<String> suggestion, Understanding.Relaxed relaxed, List<Token> unknown) {
    }

    private Reading reading() throws IOException {
        Plan typed = plan(request.text());
        List<Token> wrong = Stream.concat(typed.unknown().stream(), typed.doubtful().stream()).toList();
        if (request.literal() || wrong.isEmpty()) {
            Outcome outcome = outcome(typed);
            Optional<String> better = request.literal() || request.typing() || outcome.words() > 2 ? Optional.empty() : better(typed);
            return new Reading(outcome, Optional.empty(), better, outcome.relaxed, typed.unknown());
        }
        Optional<String> clear = correct(wrong, true);
        if (clear.isPresent()) {
            Outcome corrected = outcome(plan(clear.get()));
            if (corrected.words() > 0) {
                return new Reading(corrected, clear, Optional.empty(), relaxed(typed, corrected), corrected.plan.unknown());
            }
        }
        // Who still types is asked what was meant once the query is finished.
        Optional<String> unclear = request.typing() ? Optional.empty() : correct(wrong, false);
        Outcome outcome = outcome(typed);
        return new Reading(outcome, Optional.empty(), unclear, outcome.relaxed, typed.unknown());
    }

    /** Whether only the correction found anything; while one types nobody waits to learn what the words as typed would have found. */
    private Understanding.Relaxed relaxed(Plan typed, Outcome corrected) throws IOException {
        boolean all = corrected.relaxed == Understanding.Relaxed.NOT;
        return all && !request.typing() && (typed.nowhere() || outcome(typed).words() == 0) ? Understanding.Relaxed.SPELLING : corrected.relaxed;
    }

    private Plan plan(String text) throws IOException {
        return new Planner(view, thesaurus, values, request.asking(text), this::real).plan(QueryParser.parse(text));
    }

    /** Whether a word that stands nowhere is a word all the same; while one types the model is not asked. */
    private boolean real(String form) {
        return thesaurus.knows(form) || !request.typing() && request.meaning() && nearness.knows(form);
    }

    private Outcome outcome(Plan plan) throws IOException {
        Outcome outcome = new Outcome(view, plan, request, meaning(plan), letters(plan));
        outcomes.add(outcome);
        return outcome;
    }

    /** As typed: the model makes something of misspelt words, and a word put in the place of one that it does not know may mislead it. */
    private Meaning meaning(Plan plan) throws IOException {
        return request.meaning() && !request.typing() && !request.literal() && plan.hasWords() ? nearness.of(view, request.text()) : Meaning.NONE;
    }

    /** As typed, too: their words are not corrected. */
    private Letters letters(Plan plan) throws IOException {
        return request.typing() || request.literal() || !plan.hasWords() ? Letters.NONE : Letters.of(view, request.text());
    }

    /**
     * The query with misspelt words put right, if there are any. Words of a language that the library has no texts in are not misspelt
     * words of another.
     */
    private Optional<String> correct(List<Token> unknown, boolean clearOnly) throws IOException {
        String text = request.text();
        if (!view.lexicon.hasTexts(Language.spoken(Tokens.of(text), view.lexicon.askedIn))) {
            return Optional.empty();
        }
        Speller speller = new Speller(view);
        for (Token token : unknown.subList(0, Math.min(QueryParser.FUZZY, unknown.size()))) {
            Optional<Speller.Correction> correction = clearOnly ? speller.correctSurely(token.form()) : speller.correct(token.form());
            boolean same = correction.isPresent() && Language.ENGLISH.stem(correction.get().word()).equals(Language.ENGLISH.stem(token.form()));
            if (correction.isPresent() && !same && !real(token.form())) {
                text = replaced(text, token.form(), correction.get().word());
            }
        }
        return text.equals(request.text()) ? Optional.empty() : Optional.of(text);
    }

    /** A more common spelling of a rare word, when little was found. */
    private Optional<String> better(Plan plan) throws IOException {
        String text = request.text();
        if (plan.leaves().size() > QueryParser.FUZZY) {
            return Optional.empty();
        }
        Speller speller = new Speller(view);
        for (Token token : Tokens.of(text)) {
            Optional<Speller.Correction> correction = thesaurus.knows(token.form()) ? Optional.empty() : speller.better(token.form());
            if (correction.isPresent() && correction.get().clear()) {
                text = replaced(text, token.form(), correction.get().word());
            }
        }
        return text.equals(request.text()) ? Optional.empty() : Optional.of(text);
    }

    private static String replaced(String text, String form, String by) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        for (Token token : Tokens.of(text)) {
            if (token.form().equals(form)) {
                result.append(text, at, token.start()).append(by);
                at = token.end();
            }
        }
        return result.append(text.substring(at)).toString();
    }

    private Results results(Reading reading) throws IOException {
        Outcome outcome = reading.outcome;
        boolean words = outcome.plan.hasWords();
        boolean completeOnly = request.order() != Order.RELEVANCE && outcome.complete.cardinality() > 0;
        FixedBitSet matching = completeOnly ? outcome.complete : outcome.matching;
        Tally tally = new Tally(view, request.selection(), matching);
        List<Integer> best = best(outcome, rolledUp(outcome, tally.chosen()), words);
        DocumentHit[] documents = new DocumentHit[best.size()];
        Together.each(documents.length, view.documents >= Scan.LARGE, i ->
                documents[i] = new Hits(view).hit(outcome, best.get(i), request.typing() ? 1 : DocumentHit.SHOWN));
        int sections = words && !view.atAGlance(request) ? sections(outcome, tally.chosen()) : 0;
        int complete = words ? (int) FixedBitSet.intersectionCount(tally.chosen(), outcome.complete) : 0;
        Understanding understanding = new Understanding(outcome.plan.also(), reading.corrected, reading.suggestion,
                completeOnly ? Understanding.Relaxed.NOT : reading.relaxed, forms(reading.unknown), forms(outcome.plan.guessed()),
                outcome.partial, complete);
        return new Results(request, List.of(documents), tally.chosen().cardinality(), sections, tally.counts(), matching.cardinality(), understanding,
                outcome.plan.patterns());
    }

    private static List<String> forms(List<Token> tokens) {
        return tokens.stream().map(Token::form).distinct().toList();
    }

    /** The documents that may be shown, with what they are worth: all, or of a large library while one types those that may be the best. */
    private FixedBitSet rolledUp(Outcome outcome, FixedBitSet chosen) throws IOException {
        if (view.atAGlance(request) && request.order() == Order.RELEVANCE && outcome.plan.hasWords()) {
            return outcome.rollUp(chosen, request.limit());
        }
        // Which facets are chosen must not change what a document is worth, and with it the order.
        outcome.rollUp(outcome.meaning.isEmpty() ? chosen : outcome.matching);
        return chosen;
    }

    private static int sections(Outcome outcome, FixedBitSet chosen) {
        int sections = 0;
        for (int d = Tally.next(chosen, -1); d != DocIdSetIterator.NO_MORE_DOCS; d = Tally.next(chosen, d)) {
            sections += Math.max(1, outcome.scan.sections(d));
        }
        return sections;
    }

    private record Ranked(int document, boolean complete, double key) {
    }

    private List<Integer> best(Outcome outcome, FixedBitSet chosen, boolean words) throws IOException {
        int limit = Math.clamp(request.limit(), 0, MOST);
        int[] titles = view.titleRanks();
        Comparator<Ranked> order = Comparator.comparing(Ranked::complete).thenComparingDouble(Ranked::key)
                .thenComparing(Comparator.comparingInt((Ranked ranked) -> titles[ranked.document]).reversed())
                .thenComparing(Comparator.comparingInt(Ranked::document).reversed());
        PriorityQueue<Ranked> best = new PriorityQueue<>(order);
        for (int d = Tally.next(chosen, -1); d != DocIdSetIterator.NO_MORE_DOCS && limit > 0; d = Tally.next(chosen, d)) {
            boolean complete = request.order() != Order.RELEVANCE && outcome.complete.get(d);
            double key = key(outcome, d, titles, words);
            Ranked worst = best.size() < limit ? null : best.peek();
            if (worst == null || complete && !worst.complete || complete == worst.complete && key >= worst.key) {
                best.add(new Ranked(d, complete, key));
                if (best.size() > limit) {
                    best.poll();
                }
            }
        }
        List<Ranked> sorted = new ArrayList<>(best);
        sorted.sort(order.reversed());
        return sorted.stream().map(Ranked::document).toList();
    }

    private double key(Outcome outcome, int document, int[] titles, boolean words) {
        return switch (request.order()) {
            case RELEVANCE -> words ? outcome.score(document) : -titles[document];
            case TITLE -> -titles[document];
            case YEAR -> view.from(document);
            case CHANGED -> view.modified(document);
        };
    }
}
