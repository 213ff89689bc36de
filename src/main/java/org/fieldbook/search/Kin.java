package org.fieldbook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.tartarus.snowball.ext.SpanishStemmer;

/**
 * The stems of the library that a coarser stemmer would not tell from a word's own.
 *
 * <p>Porter's stemmer makes negotiate and negotiation one, which helps, but also informal and information, which does not; Snowball's
 * makes the forms of a Spanish verb one, and much else. So their classes never decide whether a word stands in a document, only how good
 * the document is.
 */
final class Kin {
    private static final Map<Language, SingleStem> COARSE = new EnumMap<>(Map.of(Language.ENGLISH, new SingleStem(PorterStemFilter::new),
            Language.SPANISH, new SingleStem(in -> new SnowballFilter(in, new SpanishStemmer()))));
    private static final int SHORTEST = 4;
    private static final int SEEN = 300;
    private static final int MOST = 8;

    private Kin() {
    }

    /** How much kin count against the word itself: more in Spanish, where most are other forms of the same verb. */
    static float weight(Language language) {
        return language == Language.ENGLISH ? 0.3f : 0.6f;
    }

    /** The languages whose words have kin. */
    static Set<Language> languages() {
        return COARSE.keySet();
    }

    static List<String> of(View view, Language language, String form) throws IOException {
        return view.lexicon.kin.get(List.of(language, form), () -> find(view, language, form));
    }

    private static List<String> find(View view, Language language, String form) throws IOException {
        SingleStem coarse = COARSE.get(language);
        String own = language.stem(form);
        String root = coarse.of(own);
        Terms terms = root.length() < SHORTEST ? null : view.lexicon.terms(Fields.text(Fields.BODY, language.tag()));
        List<String> kin = new ArrayList<>();
        if (terms != null) {
            String beginning = root.substring(0, root.length() - (root.endsWith("i") ? 1 : 0));
            BytesRef start = new BytesRef(beginning);
            TermsEnum found = terms.iterator();
            int seen = 0;
            for (boolean more = found.seekCeil(start) != TermsEnum.SeekStatus.END; more && seen < SEEN && kin.size() < MOST
                    && StringHelper.startsWith(found.term(), start); more = found.next() != null) {
                seen++;
                String stem = found.term().utf8ToString();
                if (!stem.equals(own) && !language.stops(stem) && coarse.of(stem).equals(root)) {
                    kin.add(stem);
                }
            }
        }
        return kin;
    }
}
