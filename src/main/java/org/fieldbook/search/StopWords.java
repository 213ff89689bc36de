package org.fieldbook.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.th.ThaiAnalyzer;

/** The words of each language that say nothing on their own, question words among them. */
final class StopWords {
    private static final Set<String> ENGLISH = Set.of("can", "could", "may", "might", "shall", "should", "will", "would", "does", "did", "also",
            "there", "here", "whether", "please", "tell", "me", "us", "upon", "via", "among", "within", "without", "per", "etc", "dont",
            "doesnt", "isnt", "whats", "im", "cant", "lets", "much", "many", "just", "any", "anyone", "someone");
    private static final Set<String> FRENCH = Set.of("comment", "pourquoi", "quand", "quoi", "quel", "quelle", "quels", "quelles", "combien",
            "est-ce", "est", "sont", "peut", "peuvent", "cela", "celui", "celle", "ceux", "chez", "si", "ont", "a", "être", "lequel", "laquelle",
            "existe", "existent", "faut", "plus", "très", "aussi", "comme", "dont", "où", "tout", "tous", "toute", "toutes", "ainsi", "donc",
            "car", "puis", "lors", "lorsque", "afin", "celles", "ça");
    private static final Set<String> SPANISH = Set.of("cómo", "cuál", "cuáles", "cuándo", "cuánto", "cuántos", "quién", "quiénes", "qué", "dónde",
            "puede", "pueden", "hay", "son", "ser", "si", "según", "existe", "existen");
    /** Lucene's list has no question words but one. */
    private static final Set<String> THAI = Set.of("ใคร", "ไหน", "ที่ไหน", "เมื่อไร", "เมื่อไหร่", "ทำไม", "อย่างไร", "ยังไง", "เท่าไร", "เท่าไหร่", "กี่",
            "ไหม", "หรือไม่", "ใด", "บ้าง");

    private StopWords() {
    }

    static Set<String> of(Language language) {
        Set<String> words = new HashSet<>();
        Language.addTo(words, switch (language) {
            case ENGLISH -> english();
            case FRENCH -> FrenchAnalyzer.getDefaultStopSet();
            case SPANISH -> SpanishAnalyzer.getDefaultStopSet();
            case PORTUGUESE -> PortugueseAnalyzer.getDefaultStopSet();
            case GERMAN -> GermanAnalyzer.getDefaultStopSet();
            case RUSSIAN -> RussianAnalyzer.getDefaultStopSet();
            case ARABIC -> ArabicAnalyzer.getDefaultStopSet();
            case HINDI -> HindiAnalyzer.getDefaultStopSet();
            case THAI -> ThaiAnalyzer.getDefaultStopSet();
            case OTHER -> CharArraySet.EMPTY_SET;
        });
        for (String word : switch (language) {
            case ENGLISH -> ENGLISH;
            case FRENCH -> FRENCH;
            case SPANISH -> SPANISH;
            case THAI -> THAI;
            default -> Set.<String>of();
        }) {
            words.add(word);
            words.add(Folding.fold(word));
        }
        return Set.copyOf(words);
    }

    private static CharArraySet english() {
        try (InputStream in = SnowballFilter.class.getResourceAsStream("english_stop.txt")) {
            return WordlistLoader.getSnowballWordSet(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
