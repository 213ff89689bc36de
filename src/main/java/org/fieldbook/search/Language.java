package org.fieldbook.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.es.SpanishPluralStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.util.BytesRef;
import org.tartarus.snowball.ext.FrenchStemmer;

/**
 * How the words of one language are brought to their stem, and which of them say nothing on their own.
 *
 * <p>French, Spanish and English words lose their accents before stemming, so that a query typed without accents still meets the
 * text; in the others the stemmer needs them, and they are taken off afterwards. French is stemmed twice: the light stemmer alone leaves
 * the forms of a verb apart (occuper, occupaient), and Snowball's alone knows many endings with their accents only.
 */
enum Language {
    ENGLISH("en", word -> word, KStemFilter::new) {
        @Override
        String prepared(String form) {
            return Spelling.american(Folding.fold(form));
        }

        /** KStem keeps plurals and past forms that a dictionary lists (funds, works, organized); they are taken back here. */
        @Override
        String reduced(String word, SingleStem stemmer) {
            String stem = Spelling.regular(stemmer.of(word));
            int length = word.length();
            if (!stem.equals(word) && !stem.endsWith("ing") || length < 4) {
                return stem;
            }
            if (word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is")) {
                return stemmer.of(word.substring(0, length - 1));
            }
            if (word.endsWith("ed") && length > 5 && !word.endsWith("eed")) {
                String ongoing = word.endsWith("ied") ? word.substring(0, length - 3) + "ying" : word.substring(0, length - 2) + "ing";
                String root = stemmer.of(ongoing);
                return root.equals(ongoing) ? stem : root;
            }
            return stem;
        }
    },
    FRENCH("fr", Folding::fold, in -> new SnowballFilter(new FrenchLightStemFilter(in), new FrenchStemmer())) {
        @Override
        String singular(String form) {
            String folded = Folding.fold(form);
            boolean plural = folded.length() > 3 && (folded.endsWith("s") || folded.endsWith("x"));
            return plural ? folded.substring(0, folded.length() - 1) : folded;
        }
    },
    SPANISH("es", Folding::fold, SpanishLightStemFilter::new) {
        private final SingleStem plural = new SingleStem(SpanishPluralStemFilter::new);

        @Override
        String singular(String form) {
            return plural.of(Folding.fold(form));
        }
    },
    PORTUGUESE("pt", word -> word, PortugueseLightStemFilter::new),
    GERMAN("de", word -> word, in -> new GermanLightStemFilter(new GermanNormalizationFilter(in))),
    RUSSIAN("ru", word -> word.replace('ё', 'е'), RussianLightStemFilter::new),
    ARABIC("ar", word -> word, in -> new ArabicStemFilter(new ArabicNormalizationFilter(in))),
    HINDI("hi", word -> word, in -> new HindiStemFilter(new HindiNormalizationFilter(new IndicNormalizationFilter(in)))),
    THAI("th", word -> word, UnaryOperator.identity()),
    OTHER("und", word -> word, UnaryOperator.identity());

    private static final Pattern PRIMARY = Pattern.compile("[-_].*$", Pattern.DOTALL);
    private static final int REMEMBERED = 30_000;
    /** Words by which the language of a text is told. */
    static final int SAMPLE = 150;
    /** Fewer signs of a language may be chance; more than a quarter of the words are not. */
    private static final int SURE = 3;
    private static final Pattern INFLECTED = Pattern.compile("(?:s|ed|ing|ers?|ly)$");

    private final String tag;
    private final UnaryOperator<String> before;
    private final UnaryOperator<TokenStream> chain;
    /** When there are too many the older ones are kept until there are too many again: a large library has more words than are remembered. */
    private volatile Map<String, Word> words = new ConcurrentHashMap<>();
    private volatile Map<String, Word> older = Map.of();
    private volatile SingleStem stemmer;
    private volatile Set<String> stopWords;

    Language(String tag, UnaryOperator<String> before, UnaryOperator<TokenStream> chain) {
        this.tag = tag;
        this.before = before;
        this.chain = chain;
    }

    /** The language of a BCP 47 tag; {@link #OTHER} when it has no analysis of its own. */
    static Language of(String tag) {
        String primary = PRIMARY.matcher(tag.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        for (Language language : values()) {
            if (language.tag.equals(primary)) {
                return language;
            }
        }
        return OTHER;
    }

    String tag() {
        return tag;
    }

    String prepared(String form) {
        return before.apply(form);
    }

    String reduced(String word, SingleStem stemmer) {
        return stemmer.of(word);
    }

    /** A word in normal form without the ending of its plural; where the language has no such rule of its own, its stem. */
    String singular(String form) {
        return stem(form);
    }

    /**
     * What is made of a word in normal form.
     *
     * @param form   the word itself
     * @param stem   as text and as it stands in the index
     * @param folded the word without accents as it stands in the index
     * @param stops  whether it says nothing on its own
     */
    record Word(String form, String stem, BytesRef stemmed, BytesRef folded, boolean stops) {
    }

    /** The stem of a word in normal form. */
    String stem(String form) {
        return word(form).stem;
    }

    Word word(String form) {
        Word known = words.get(form);
        if (known != null) {
            return known;
        }
        Word before = older.get(form);
        Word result = before != null ? before : made(form);
        if (words.size() >= REMEMBERED) {
            older = words;
            words = new ConcurrentHashMap<>();
        }
        words.put(form, result);
        return result;
    }

    /** What says nothing keeps its ending, or rare words would share its stem: sobras with sobre, pluie with plus. */
    private Word made(String form) {
        boolean stops = stops(form);
        String folded = Folding.fold(form);
        String reduced = stops ? folded : Folding.fold(reduced(prepared(form), stemmer()));
        String stem = reduced.isEmpty() ? form : reduced;
        BytesRef bytes = new BytesRef(stem);
        return new Word(form, stem, bytes, folded.equals(stem) ? bytes : new BytesRef(folded), stops);
    }

    /** Whether a word, folded or not, says nothing on its own in this language. */
    boolean stops(String form) {
        Set<String> words = stopWords;
        if (words == null) {
            words = StopWords.of(this);
            stopWords = words;
        }
        return words.contains(form);
    }

    private SingleStem stemmer() {
        SingleStem known = stemmer;
        if (known == null) {
            known = new SingleStem(chain);
            stemmer = known;
        }
        return known;
    }

    /** Whether an English word has an ending that every word takes; other endings make other words of it. */
    static boolean inflected(String form) {
        return INFLECTED.matcher(form).find();
    }

    /**
     * The language a text is written in: the one declared, unless it is the default and the text plainly is in another one.
     *
     * @param tokens the text's words, of which the first {@value #SAMPLE} are looked at
     */
    static Language guess(String declared, List<Token> tokens) {
        Language said = of(declared);
        if (said != ENGLISH || tokens.size() < SURE) {
            return said;
        }
        int english = count(tokens, ENGLISH);
        if (english > Math.min(SAMPLE, tokens.size()) / 4) {
            return ENGLISH;
        }
        Language best = ENGLISH;
        int most = Math.max(SURE - 1, english * 3 / 2);
        for (Language language : values()) {
            int signs = language == ENGLISH ? 0 : count(tokens, language);
            if (signs > most) {
                most = signs;
                best = language;
            }
        }
        return best;
    }

    /** The language most of whose stop words are among some words; the first of those that are as likely. */
    static Language spoken(List<Token> tokens, List<Language> candidates) {
        Language best = ENGLISH;
        int most = -1;
        for (Language language : candidates) {
            int stops = count(tokens, language);
            if (stops > most) {
                most = stops;
                best = language;
            }
        }
        return best;
    }

    /** How many words speak for a language: its stop words, and any word in a script that is its alone among these languages. */
    private static int count(List<Token> tokens, Language language) {
        int signs = 0;
        for (Token token : tokens.subList(0, Math.min(SAMPLE, tokens.size()))) {
            signs += language.stops(token.form()) || language.alone(token.form().codePointAt(0)) ? 1 : 0;
        }
        return signs;
    }

    private boolean alone(int letter) {
        return switch (this) {
            case RUSSIAN -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC;
            case ARABIC -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC;
            case HINDI -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.DEVANAGARI;
            case THAI -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.THAI;
            default -> false;
        };
    }

    /** The folded words of one of Lucene's sets. */
    static void addTo(Set<String> words, CharArraySet set) {
        for (Object word : set) {
            String form = Tokens.normal(new String((char[]) word));
            words.add(form);
            words.add(Folding.fold(form));
        }
    }
}
