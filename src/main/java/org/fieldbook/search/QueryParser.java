package org.fieldbook.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldbook.content.Facet;

/**
 * Reads what people type into an {@link Expression}. It has no errors: what is no expression is words.
 *
 * <p>Bounded in every direction: 1,000 characters, 64 terms, 20 open parentheses, 8 fuzzy words, 4 with wildcards; there are no regular expressions.
 */
final class QueryParser {
    static final int CHARACTERS = 1_000;
    static final int TERMS = 64;
    static final int DEPTH = 20;
    static final int FUZZY = 8;
    private static final int PATTERNS = 4;
    private static final Pattern DROPPED = Pattern.compile("[\\p{Cntrl}\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]");
    private static final Pattern YEARS = Pattern.compile("(>=|<=|>|<|=)?(\\d{4})|(\\d{4})?(?:\\.\\.|–|-)(\\d{4})?");
    private static final Pattern BOOST = Pattern.compile("\\^[0-9.]*$");
    private static final Pattern LOOSE = Pattern.compile(".+~[0-2]?");
    private static final Pattern PATTERN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}*?'’-]*");

    private final String text;
    private int at;
    private int depth;
    private int terms;
    private int fuzzy;
    private int patterns;

    private QueryParser(String text) {
        this.text = text;
    }

    /** @return what was meant; an empty {@link Expression.All} when there is nothing to look for */
    static Expression parse(String text) {
        String cut = text.length() > CHARACTERS ? text.substring(0, CHARACTERS) : text;
        QueryParser parser = new QueryParser(DROPPED.matcher(cut).replaceAll(" ").replace('“', '"').replace('”', '"').replace('„', '"'));
        List<Expression> all = new ArrayList<>();
        while (parser.more()) {
            all.add(parser.any());
            parser.at = parser.more() ? parser.at + 1 : parser.at;
        }
        return joined(all);
    }

    private static Expression joined(List<Expression> parts) {
        List<Expression> flat = new ArrayList<>();
        parts.forEach(part -> {
            if (part instanceof Expression.All all) {
                flat.addAll(all.of());
            } else {
                flat.add(part);
            }
        });
        return flat.size() == 1 ? flat.getFirst() : new Expression.All(flat);
    }

    private Expression any() {
        List<Expression> choices = new ArrayList<>();
        choices.add(all());
        while (operator("OR") || operator("|")) {
            Expression next = all();
            if (!nothing(next)) {
                choices.add(next);
            }
        }
        choices.removeIf(QueryParser::nothing);
        return choices.isEmpty() ? new Expression.All(List.of()) : choices.size() == 1 ? choices.getFirst() : new Expression.Any(choices);
    }

    private Expression all() {
        List<Expression> parts = new ArrayList<>();
        while (more() && text.charAt(at) != ')' && !(!parts.isEmpty() && (sees("OR") || sees("|")))) {
            if (!parts.isEmpty() && operator("AND")) {
                continue;
            }
            one().filter(part -> !nothing(part)).ifPresent(parts::add);
        }
        return joined(parts);
    }

    private Optional<Expression> one() {
        char c = text.charAt(at);
        boolean minus = c == '-' && at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1)) && text.charAt(at + 1) != '-';
        if (minus || followed("NOT")) {
            at += minus ? 1 : 3;
            return more() ? negated(one()) : Optional.empty();
        }
        if (c == '(' && depth < DEPTH) {
            at++;
            depth++;
            Expression inner = any();
            depth--;
            at = more() ? at + 1 : at;
            return Optional.of(inner);
        }
        if (c == '"' && text.indexOf('"', at + 1) > 0) {
            return phrase(false);
        }
        if (c == '(' || c == '"' || c == '+' || c == '|') {
            at++;
            return Optional.empty();
        }
        return term();
    }

    private static Optional<Expression> negated(Optional<Expression> of) {
        return of.filter(part -> !nothing(part)).map(part -> part instanceof Expression.Not not ? not.of() : new Expression.Not(part));
    }

    private Optional<Expression> phrase(boolean inTitle) {
        int end = text.indexOf('"', at + 1);
        String words = text.substring(at + 1, end);
        at = end + 1;
        int slop = 0;
        if (at + 1 < text.length() && text.charAt(at) == '~' && Character.isDigit(text.charAt(at + 1))) {
            int from = ++at;
            while (at < text.length() && Character.isDigit(text.charAt(at))) {
                at++;
            }
            slop = at - from > 2 ? 99 : Integer.parseInt(text, from, at, 10);
        }
        return counted() ? Optional.of(new Expression.Phrase(words, slop, inTitle)) : Optional.empty();
    }

    private Optional<Expression> term() {
        int from = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && "()\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String written = text.substring(from, at);
        int colon = written.indexOf(':');
        if (colon > 0) {
            Optional<Expression> field = field(written.substring(0, colon), written.substring(colon + 1), from + colon + 1);
            if (field.isPresent()) {
                return field;
            }
        }
        return !written.isEmpty() && counted() ? Optional.of(word(written, false)) : Optional.empty();
    }

    /** What {@code name:value} means; nothing when there is no such field, so that it is read as words. */
    private Optional<Expression> field(String name, String value, int valueAt) {
        boolean quoted = value.isEmpty() && valueAt < text.length() && text.charAt(valueAt) == '"' && text.indexOf('"', valueAt + 1) > 0;
        if (name.equalsIgnoreCase("title") && (quoted || !value.isEmpty())) {
            return quoted ? phrase(true) : counted() ? Optional.of(word(value, true)) : Optional.empty();
        }
        boolean known = Facet.named(name).isPresent() || name.equalsIgnoreCase("lang") || name.equalsIgnoreCase("year");
        if (!known || !quoted && value.isEmpty()) {
            return Optional.empty();
        }
        String meant = quoted ? text.substring(valueAt + 1, text.indexOf('"', valueAt + 1)) : value;
        Optional<Expression> field = name.equalsIgnoreCase("year") ? years(meant)
                : Optional.of(name.equalsIgnoreCase("lang") ? new Expression.OfLanguage(meant) : new Expression.OfFacet(Facet.named(name).orElseThrow(), meant));
        if (field.isPresent() && quoted) {
            at = text.indexOf('"', valueAt + 1) + 1;
        }
        return field.filter(_ -> counted());
    }

    private static Optional<Expression> years(String value) {
        Matcher matcher = YEARS.matcher(value);
        if (!matcher.matches() || matcher.group(2) == null && matcher.group(3) == null && matcher.group(4) == null) {
            return Optional.empty();
        }
        if (matcher.group(2) == null) {
            return Optional.of(new Expression.OfYears(matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3)),
                    matcher.group(4) == null ? 9999 : Integer.parseInt(matcher.group(4))));
        }
        int year = Integer.parseInt(matcher.group(2));
        return Optional.of(switch (matcher.group(1) == null ? "=" : matcher.group(1)) {
            case ">=" -> new Expression.OfYears(year, 9999);
            case ">" -> new Expression.OfYears(year + 1, 9999);
            case "<=" -> new Expression.OfYears(0, year);
            case "<" -> new Expression.OfYears(0, year - 1);
            default -> new Expression.OfYears(year, year);
        });
    }

    private Expression word(String written, boolean inTitle) {
        String word = BOOST.matcher(written).replaceFirst("");
        if (LOOSE.matcher(word).matches() && fuzzy < FUZZY) {
            fuzzy++;
            return new Expression.Word(word.substring(0, word.lastIndexOf('~')), Expression.Form.FUZZY, inTitle);
        }
        boolean prefix = word.endsWith("*") && word.indexOf('*') == word.length() - 1 && word.indexOf('?') < 0;
        boolean allowed = patterns < PATTERNS && (word.indexOf('*') > 0 || word.indexOf('?') > 0 && word.indexOf('?') < word.length() - 1)
                && PATTERN.matcher(word).matches();
        patterns += allowed ? 1 : 0;
        Expression.Form form = !allowed ? Expression.Form.PLAIN : prefix ? Expression.Form.PREFIX : Expression.Form.PATTERN;
        return new Expression.Word(prefix && allowed ? word.substring(0, word.length() - 1) : word, form, inTitle);
    }

    private boolean counted() {
        return ++terms <= TERMS;
    }

    private boolean more() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length();
    }

    private boolean operator(String name) {
        boolean there = more() && (sees(name) || name.equals("OR") && sees("||") || name.equals("AND") && sees("&&"));
        at += there ? sees(name) ? name.length() : 2 : 0;
        return there;
    }

    /** Whether an operator stands here with something after it. */
    private boolean followed(String name) {
        return sees(name) && !text.substring(at + name.length()).isBlank();
    }

    private boolean sees(String name) {
        int end = at + name.length();
        return text.startsWith(name, at) && (end == text.length() || Character.isWhitespace(text.charAt(end)) || text.charAt(end) == '(')
                && !text.substring(end).isBlank();
    }

    private static boolean nothing(Expression expression) {
        return expression instanceof Expression.All all && all.of().isEmpty();
    }
}
