package org.fieldbook.content;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The terms a library explains, and where they occur in a text. It is read from a document that has a heading of the third level for each
 * term and below it the definition, then a line with the French and the Spanish name. Immutable.
 */
public final class Glossary {
    /** The glossary of a library that has none. */
    public static final Glossary NONE = new Glossary("", List.of());

    private static final int LEVEL = 3;
    private static final int ALPHABET = 64;
    private static final Pattern FRENCH = Pattern.compile("(?:^|\\s)French:\\s*(.*?)\\s*(?:·\\s*Spanish:.*)?$", Pattern.DOTALL);
    private static final Pattern SPANISH = Pattern.compile("(?:^|\\s)Spanish:\\s*(.*?)\\s*(?:·\\s*French:.*)?$", Pattern.DOTALL);
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}[^\\s\\p{Lu}]*\\p{Lu}|\\b\\p{Lu}+\\d");
    private static final Pattern BRACKETS = Pattern.compile("(.+?)\\s*\\(([^()]+)\\)");
    private static final Pattern INVERTED = Pattern.compile("([^,]+),\\s+([^,]+)");

    /**
     * A term explained.
     *
     * @param term       as its heading has it
     * @param variants   how texts may write it, the plural apart; the term or its parts among them
     * @param definition its first paragraph
     * @param french     its French name, or the empty text
     * @param spanish    its Spanish name, or the empty text
     * @param anchor     of its heading
     */
    public record Entry(String term, List<String> variants, String definition, String french, String spanish, String anchor) {
        public Entry {
            variants = List.copyOf(variants);
        }
    }

    /** Where an entry's term stands in a text: from {@code start} to before {@code end}. */
    public record Occurrence(int start, int end, Entry entry) {
    }

    /** One way to write a term; {@code exact} when capitals count, as in acronyms. */
    private record Spelling(String written, boolean exact, Entry entry) {
        boolean standsAt(String text, int at) {
            return text.regionMatches(!exact, at, written, 0, written.length()) && ends(text, at + written.length());
        }
    }

    private final String document;
    private final List<Entry> entries;
    private final Map<String, List<Spelling>> byFirstWord = new HashMap<>();
    private final BitSet shapes = new BitSet();

    private Glossary(String document, List<Entry> entries) {
        this.document = document;
        this.entries = List.copyOf(entries);
        for (Entry entry : entries) {
            entry.variants().stream().flatMap(variant -> numbers(variant).stream()).filter(Glossary::begins)
                    .forEach(written -> add(new Spelling(written, isExact(written), entry)));
        }
        byFirstWord.values().forEach(spellings -> spellings.sort(Comparator.comparingInt((Spelling spelling) -> spelling.written().length()).reversed()));
    }

    private void add(Spelling spelling) {
        String first = spelling.written().substring(0, wordEnd(spelling.written(), 0));
        byFirstWord.computeIfAbsent(first.toLowerCase(Locale.ROOT), _ -> new ArrayList<>()).add(spelling);
        shapes.set(shape(first, 0, first.length()));
    }

    /** What a document explains; headings without a paragraph below them are no terms. */
    public static Glossary of(Document document) {
        return new Glossary(document.id(), document.sections().stream().filter(section -> section.level() == LEVEL)
                .map(Glossary::entry).flatMap(Optional::stream).toList());
    }

    /** The id of the document it was read from; empty for {@link #NONE}. */
    public String document() {
        return document;
    }

    public List<Entry> entries() {
        return entries;
    }

    /** Every occurrence in order, whole words only, the longest term where several begin; none overlap. */
    public List<Occurrence> in(String text) {
        List<Occurrence> found = new ArrayList<>();
        int at = 0;
        while (at < text.length() && !entries.isEmpty()) {
            int end = wordEnd(text, at);
            Spelling spelling = begins(text, at) && shapes.get(shape(text, at, end)) ? at(text, at, end) : null;
            if (spelling != null) {
                end = at + spelling.written().length();
                found.add(new Occurrence(at, end, spelling.entry()));
            }
            at = end;
        }
        return found;
    }

    /** The longest spelling that stands there, or null. */
    private Spelling at(String text, int at, int wordEnd) {
        for (Spelling spelling : byFirstWord.getOrDefault(text.substring(at, wordEnd).toLowerCase(Locale.ROOT), List.of())) {
            if (spelling.standsAt(text, at)) {
                return spelling;
            }
        }
        return null;
    }

    /** What tells most words apart from the first word of every term without making a string of them: length and first letter. */
    private static int shape(String text, int from, int to) {
        return (to - from) * ALPHABET + Character.toLowerCase(text.charAt(from)) % ALPHABET;
    }

    private static Optional<Entry> entry(Section section) {
        List<String> paragraphs = section.blocks().stream().filter(Block.Paragraph.class::isInstance).map(block -> PlainText.of(block).strip()).toList();
        if (paragraphs.isEmpty()) {
            return Optional.empty();
        }
        List<String> further = paragraphs.subList(1, paragraphs.size());
        return Optional.of(new Entry(section.title(), variants(section.title()), paragraphs.getFirst(), name(FRENCH, further), name(SPANISH, further),
                section.anchor()));
    }

    private static String name(Pattern pattern, List<String> paragraphs) {
        return paragraphs.stream().map(pattern::matcher).filter(Matcher::find).map(found -> found.group(1)).findFirst().orElse("");
    }

    /** "OSH (occupational safety and health)" is either; "Apprenticeship, informal" is also written the other way round. */
    private static List<String> variants(String title) {
        Matcher brackets = BRACKETS.matcher(title);
        if (brackets.matches()) {
            return List.of(brackets.group(1), brackets.group(2).strip());
        }
        Matcher inverted = INVERTED.matcher(title);
        return inverted.matches() && !isExact(title) ? List.of(title, inverted.group(2) + " " + inverted.group(1)) : List.of(title);
    }

    /** The word and its plurals, as English makes them. */
    private static Set<String> numbers(String variant) {
        Set<String> numbers = new LinkedHashSet<>(List.of(variant));
        if (variant.matches(".*[^aeiou]y")) {
            numbers.add(variant.substring(0, variant.length() - 1) + "ies");
        } else if (variant.matches(".*(?:ch|sh|x)")) {
            numbers.add(variant + "es");
        } else if (variant.matches(".*[\\p{L}&&[^s]]")) {
            numbers.add(variant + "s");
        }
        return numbers;
    }

    /** Capitals count in what has a word of two capitals or of capitals and digits alone: ILO and GET Ahead, not Decent work. */
    private static boolean isExact(String written) {
        return CAPITALS.matcher(written).find();
    }

    private static boolean begins(String written) {
        return written.length() > 1 && begins(written, 0);
    }

    private static boolean begins(String text, int at) {
        return Character.isLetterOrDigit(text.charAt(at)) && (at == 0 || !joins(text.charAt(at - 1)));
    }

    private static boolean ends(String text, int at) {
        return at == text.length() || !Character.isLetterOrDigit(text.charAt(at)) && text.charAt(at) != '_';
    }

    private static boolean joins(char before) {
        return Character.isLetterOrDigit(before) || before == '-' || before == '_' || before == '@';
    }

    /** Behind the word that stands there, or behind the sign. */
    private static int wordEnd(String text, int at) {
        int end = at + 1;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(at)) && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
