package org.fieldbook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.util.FixedBitSet;

/** Makes a {@link Plan} of an {@link Expression}: looks words up, widens them by what the library knows, and sets aside what says nothing. */
final class Planner {
    private static final int MOST_LEAVES = 64;
    /** Words that say something; a pasted paragraph is known by its beginning. */
    private static final int MOST_WORDS = 32;
    /** A word said twice is meant; what says it more often is no question. */
    private static final int MOST_TIMES = 2;
    private static final int SHOWN_ALSO = 12;
    private static final float FUZZY = 0.5f;

    private final View view;
    private final Thesaurus thesaurus;
    private final ValueNames values;
    private final Request request;
    private final Predicate<String> real;
    private final List<Leaf> leaves = new ArrayList<>();
    private final Patterns patterns = new Patterns();
    /** What each word was widened by. */
    private final List<Set<String>> also = new ArrayList<>();
    private final List<Token> unknown = new ArrayList<>();
    private final List<Token> doubtful = new ArrayList<>();
    private final List<Token> guessed = new ArrayList<>();
    private boolean nowhere = true;

    /** @param real says of a word that stands nowhere whether it is a word all the same, not an unfinished or misspelt one */
    Planner(View view, Thesaurus thesaurus, ValueNames values, Request request, Predicate<String> real) {
        this.view = view;
        this.thesaurus = thesaurus;
        this.values = values;
        this.request = request;
        this.real = real;
    }

    Plan plan(Expression expression) throws IOException {
        List<Condition> fixed = new ArrayList<>();
        List<Plan.Wanted> wanted = new ArrayList<>();
        List<Expression> parts = expression instanceof Expression.All all ? all.of() : List.of(expression);
        for (int i = 0; i < parts.size(); i++) {
            if (plain(parts.get(i))) {
                int from = i;
                while (i + 1 < parts.size() && plain(parts.get(i + 1))) {
                    i++;
                }
                run(parts.subList(from, i + 1), i == parts.size() - 1, wanted);
            } else if (relaxable(parts.get(i))) {
                nowhere = false;
                int before = leaves.size();
                wanted.add(new Plan.Wanted(condition(parts.get(i), true), 1));
                weigh(wanted, before);
            } else {
                fixed.add(condition(parts.get(i), false));
            }
        }
        return new Plan(List.copyOf(leaves), new Condition.All(fixed), List.copyOf(wanted), patterns, shown(), List.copyOf(unknown),
                List.copyOf(doubtful), List.copyOf(guessed), nowhere && !wanted.isEmpty());
    }

    /** Some of what was searched as well, of each word in turn. */
    private List<String> shown() {
        Set<String> shown = new LinkedHashSet<>();
        List<Iterator<String>> left = also.stream().map(Set::iterator).toList();
        for (int round = 0; round < SHOWN_ALSO && shown.size() < SHOWN_ALSO; round++) {
            left.stream().filter(Iterator::hasNext).limit(SHOWN_ALSO - shown.size()).map(Iterator::next).forEach(shown::add);
        }
        return List.copyOf(shown);
    }

    private Set<String> alsoOfNextWord() {
        also.add(new LinkedHashSet<>());
        return also.getLast();
    }

    private boolean unfinished() {
        String text = request.text();
        return request.typing() && !text.isEmpty() && Character.isLetterOrDigit(text.codePointBefore(text.length()));
    }

    private static boolean plain(Expression expression) {
        return expression instanceof Expression.Word word && word.form() == Expression.Form.PLAIN && !word.inTitle();
    }

    private static boolean relaxable(Expression expression) {
        return switch (expression) {
            case Expression.Word _, Expression.Phrase _ -> true;
            case Expression.Any any -> any.of().stream().allMatch(Planner::relaxable);
            case Expression.All all -> all.of().stream().allMatch(Planner::relaxable);
            case Expression.Not _, Expression.OfFacet _, Expression.OfYears _, Expression.OfLanguage _ -> false;
        };
    }

    private void weigh(List<Plan.Wanted> wanted, int from) {
        float weight = (float) leaves.subList(from, leaves.size()).stream().mapToDouble(Leaf::weight).max().orElse(1);
        wanted.set(wanted.size() - 1, new Plan.Wanted(wanted.getLast().condition(), weight));
    }

    /** @param last whether nothing follows the words */
    private void run(List<Expression> words, boolean last, List<Plan.Wanted> wanted) throws IOException {
        List<Token> tokens = new ArrayList<>();
        for (Expression word : words) {
            tokens.addAll(Tokens.of(((Expression.Word) word).text()));
        }
        Run run = new Run(view, request.literal() ? null : thesaurus, tokens, last, last && unfinished());
        // The beginning of a question (what is the) stands nearly everywhere, and more will follow: the titles will do for a glance.
        boolean glance = view.atAGlance(request) && !run.telling();
        look(run, run.units(), glance, new HashMap<>(), wanted);
    }

    private void look(Run run, List<Run.Unit> units, boolean glance, Map<List<Token>, Integer> times, List<Plan.Wanted> wanted) throws IOException {
        for (Run.Unit unit : units) {
            if (leaves.size() < MOST_WORDS && times.merge(unit.tokens().stream().map(Planner::anywhere).toList(), 1, Integer::sum) <= MOST_TIMES) {
                List<Run.Unit> apart = run.apart(unit, request.typing());
                if (apart.isEmpty()) {
                    look(run, unit, glance, wanted);
                } else {
                    look(run, apart, glance, times, wanted);
                }
            }
        }
    }

    private void look(Run run, Run.Unit unit, boolean glance, List<Plan.Wanted> wanted) throws IOException {
        LeafBuilder builder = builder(glance);
        patterns.typed(written(unit.tokens()), builder.bit());
        Set<String> wider = alsoOfNextWord();
        boolean found = run.look(unit, builder, patterns, wider);
        if (!found && glance) {
            builder = builder(false);
            found = run.look(unit, builder, patterns, wider);
        }
        nowhere &= !found;
        if (guess(run, unit, builder, found, wider)) {
            guessed.addAll(unit.tokens());
            found |= run.last(unit);
        }
        if (!found) {
            unknown.addAll(unit.tokens());
        } else if (!builder.sure()) {
            doubtful.addAll(unit.tokens());
        }
        Leaf leaf = add(builder, true);
        wanted.add(new Plan.Wanted(new Condition.Found(leaf.mask()), leaf.weight()));
    }

    /**
     * Takes a word that does not surely stand anywhere for the beginning of others, or the last one for a misspelt beginning. Of the others a
     * few are taken so once the query is finished, and none that is a word of its own: no coalition is meant by coal.
     */
    private boolean guess(Run run, Run.Unit unit, LeafBuilder builder, boolean found, Set<String> wider) throws IOException {
        boolean last = run.last(unit);
        boolean open = last ? run.open(unit) : request.typing() || leaves.size() >= QueryParser.FUZZY;
        if (builder.sure() || !run.guessable(unit)) {
            return false;
        }
        boolean left = !open && (last || !real(unit)) && run.left(unit, builder, patterns, wider);
        return left || !found && last && !real(unit) && run.slipped(unit, builder, patterns, wider);
    }

    private boolean real(Run.Unit unit) {
        return real.test(unit.tokens().getLast().form());
    }

    /** A word without its place, to tell how often it is said. */
    private static Token anywhere(Token token) {
        return new Token(0, 0, token.form(), token.capitals(), token.glued());
    }

    private static String written(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        for (Token token : tokens) {
            text.append(text.isEmpty() ? "" : token.glued() ? "-" : " ").append(token.capitals() ? token.form().toUpperCase(Locale.ROOT) : token.form());
        }
        return text.toString();
    }

    private Condition condition(Expression expression, boolean scored) throws IOException {
        return switch (expression) {
            case Expression.Word word -> word(word, scored);
            case Expression.Phrase phrase -> phrase(phrase, scored);
            case Expression.OfFacet facet -> facet(facet, scored);
            case Expression.OfYears years -> new Condition.Known(d -> view.from(d) != Integer.MIN_VALUE && view.from(d) <= years.to()
                    && view.to(d) >= years.from());
            case Expression.OfLanguage language -> language(language.tag());
            case Expression.Not not -> new Condition.Not(condition(not.of(), false));
            case Expression.All all -> new Condition.All(together(all.of(), scored));
            case Expression.Any any -> new Condition.Any(each(any.of(), scored));
        };
    }

    private List<Condition> each(List<Expression> of, boolean scored) throws IOException {
        List<Condition> conditions = new ArrayList<>();
        for (Expression part : of) {
            conditions.add(condition(part, scored));
        }
        return conditions;
    }

    private List<Condition> together(List<Expression> of, boolean scored) throws IOException {
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < of.size(); i++) {
            int from = i;
            while (scored && i < of.size() && plain(of.get(i))) {
                i++;
            }
            if (i > from) {
                List<Plan.Wanted> wanted = new ArrayList<>();
                run(of.subList(from, i--), false, wanted);
                wanted.forEach(part -> conditions.add(part.condition()));
            } else {
                conditions.add(condition(of.get(i), scored));
            }
        }
        return conditions;
    }

    private Condition word(Expression.Word word, boolean scored) throws IOException {
        if (leaves.size() >= MOST_LEAVES) {
            return new Condition.All(List.of());
        }
        List<Token> tokens = Tokens.of(word.text().replace('*', 'x').replace('?', 'x'));
        if (tokens.isEmpty()) {
            return new Condition.All(List.of());
        }
        LeafBuilder builder = builder(word.inTitle());
        patterns.typed(word.text() + (word.form() == Expression.Form.PREFIX ? "*" : ""), builder.bit());
        String folded = Folding.fold(tokens.getLast().form());
        boolean found = switch (word.form()) {
            case PLAIN -> plain(tokens, word.inTitle() || !scored, builder);
            case PREFIX -> prefix(folded, builder);
            case PATTERN -> pattern(Folding.fold(Tokens.normal(word.text())), builder);
            case FUZZY -> fuzzy(folded, builder);
        };
        if (!found && scored) {
            unknown.addAll(tokens);
        }
        return new Condition.Found(add(builder, scored).mask());
    }

    private boolean plain(List<Token> tokens, boolean bare, LeafBuilder builder) throws IOException {
        Run run = new Run(view, bare || request.literal() ? null : thesaurus, tokens, false, false);
        return run.look(new Run.Unit(0, tokens), builder, patterns, alsoOfNextWord());
    }

    private boolean prefix(String folded, LeafBuilder builder) throws IOException {
        patterns.prefix(folded, leaves.size());
        return builder.expansion(Expansion.ofPrefix(view, folded), 1);
    }

    private boolean pattern(String pattern, LeafBuilder builder) throws IOException {
        patterns.pattern(pattern, leaves.size());
        return builder.expansion(Expansion.ofPattern(view, pattern), 1);
    }

    private boolean fuzzy(String folded, LeafBuilder builder) throws IOException {
        boolean exact = builder.word(folded, 1);
        Expansion expansion = Expansion.ofFuzzy(view, folded);
        expansion.words().forEach(term -> patterns.exact(term, leaves.size()));
        return builder.expansion(expansion, FUZZY) | exact;
    }

    private Condition phrase(Expression.Phrase phrase, boolean scored) throws IOException {
        List<String> forms = Tokens.of(phrase.text()).stream().map(Token::form).toList();
        if (forms.isEmpty() || leaves.size() >= MOST_LEAVES) {
            return new Condition.All(List.of());
        }
        LeafBuilder builder = builder(phrase.inTitle());
        patterns.typed(phrase.text(), builder.bit());
        boolean found = forms.size() == 1 ? builder.word(forms.getFirst(), 1) : builder.row(forms, phrase.slop(), 1);
        if (forms.size() > 1 && phrase.slop() == 0) {
            for (String joined : Run.hyphenated(phrase.text())) {
                found |= builder.word(joined, 1);
            }
        }
        if (!found && scored) {
            unknown.addAll(Tokens.of(phrase.text()));
        }
        return new Condition.Found(add(builder, scored).mask());
    }

    private Condition facet(Expression.OfFacet facet, boolean scored) throws IOException {
        View.Facets known = view.values(facet.facet());
        Set<String> meant = values.find(facet.facet(), facet.value(), known.names());
        if (meant.isEmpty()) {
            return condition(new Expression.Phrase(facet.value(), 0, false), scored);
        }
        FixedBitSet numbers = new FixedBitSet(Math.max(1, known.names().size()));
        meant.forEach(value -> numbers.set(known.numbers().get(value)));
        return new Condition.Known(document -> view.valuesOf(facet.facet(), document).anyMatch(numbers::get));
    }

    private Condition language(String tag) throws IOException {
        FixedBitSet documents = view.heads.inLanguage(tag);
        return new Condition.Known(documents::get);
    }

    private LeafBuilder builder(boolean inTitle) {
        return new LeafBuilder(view, leaves.size(), inTitle, patterns);
    }

    private Leaf add(LeafBuilder builder, boolean scored) throws IOException {
        Leaf leaf = builder.build(scored);
        leaves.add(leaf);
        return leaf;
    }
}
