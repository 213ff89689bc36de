package org.fieldbook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * The stems of the library that a coarser English stemmer would not tell from a word's own.
 *
 * <p>Porter's stemmer makes negotiate and negotiation one, which helps, but also informal and information, which does not; so its
 * classes never decide whether a word stands in a document, only how good the document is.
 */
final class Kin {
    private static final SingleStem PORTER = new SingleStem(PorterStemFilter::new);
    private static final int SHORTEST = 4;
    private static final int SEEN = 300;
    private static final int MOST = 8;

    private Kin() {
    }

    static List<String> of(View view, String form) throws IOException {
        return view.lexicon.kin.get(form, () -> find(view, form));
    }

    private static List<String> find(View view, String form) throws IOException {
        String own = Language.ENGLISH.stem(form);
        String root = PORTER.of(own);
        Terms terms = root.length() < SHORTEST ? null : view.lexicon.terms(Fields.text(Fields.BODY, Language.ENGLISH.tag()));
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
                if (!stem.equals(own) && PORTER.of(stem).equals(root)) {
                    kin.add(stem);
                }
            }
        }
        return kin;
    }
}
