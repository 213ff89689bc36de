package org.fieldbook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** What the heads of documents say, read from the index each time: names, files, languages, links. */
final class Heads {
    private final View view;

    Heads(View view) {
        this.view = view;
    }

    /** The document with that id or alias; ids come before aliases. */
    Optional<Integer> find(String key) throws IOException {
        int found = -1;
        for (int s = 0; s < view.segments.length; s++) {
            PostingsEnum postings = view.leaves.get(s).reader().postings(new Term(Fields.KEY, Fields.cut(key)), PostingsEnum.NONE);
            for (int doc = postings == null ? DocIdSetIterator.NO_MORE_DOCS : postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = postings.nextDoc()) {
                int document = view.starts[s] + view.segments[s].documentOf[doc];
                if (view.alive.get(document)) {
                    if (id(document).equals(Fields.cut(key))) {
                        return Optional.of(document);
                    }
                    found = document;
                }
            }
        }
        return found < 0 ? Optional.empty() : Optional.of(found);
    }

    /** All names by which a link may mean a document: its id, its aliases, the name of its file. */
    List<String> keys(int document) throws IOException {
        return List.of(view.reader.storedFields().document(view.head(document), Set.of(Fields.KEY_TEXT)).getValues(Fields.KEY_TEXT));
    }

    /** The documents that link to a name. */
    List<Integer> linking(String name) throws IOException {
        List<Integer> linking = new ArrayList<>();
        for (int s = 0; s < view.segments.length; s++) {
            PostingsEnum postings = view.leaves.get(s).reader().postings(new Term(Fields.LINK, Fields.cut(name)), PostingsEnum.NONE);
            for (int doc = postings == null ? DocIdSetIterator.NO_MORE_DOCS : postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = postings.nextDoc()) {
                int document = view.starts[s] + view.segments[s].documentOf[doc];
                if (view.alive.get(document)) {
                    linking.add(document);
                }
            }
        }
        return linking;
    }

    String id(int document) throws IOException {
        return sorted(Fields.ID, document);
    }

    /** The documents in a language, or in any variety of it. */
    FixedBitSet inLanguage(String tag) throws IOException {
        FixedBitSet found = new FixedBitSet(Math.max(1, view.starts[view.segments.length]));
        String wanted = tag.toLowerCase(Locale.ROOT);
        SortedDocValues[] tags = sorted(Fields.LANG);
        for (int s = 0; s < view.segments.length; s++) {
            for (int d = 0; d < view.segments[s].documents; d++) {
                if (tags[s].advanceExact(view.segments[s].heads[d])) {
                    String own = tags[s].lookupOrd(tags[s].ordValue()).utf8ToString().toLowerCase(Locale.ROOT);
                    if (own.equals(wanted) || own.startsWith(wanted + "-")) {
                        found.set(view.starts[s] + d);
                    }
                }
            }
        }
        return found;
    }

    /** The language a document says it is in. */
    String lang(int document) throws IOException {
        return sorted(Fields.LANG, document);
    }

    private String sorted(String field, int document) throws IOException {
        int s = view.segmentOf(document);
        SortedDocValues tags = DocValues.getSorted(view.leaves.get(s).reader(), field);
        return tags.advanceExact(view.segments[s].heads[document - view.starts[s]]) ? tags.lookupOrd(tags.ordValue()).utf8ToString() : "";
    }

    /** The file a document was read from, as text. */
    String file(int document) throws IOException {
        int s = view.segmentOf(document);
        BinaryDocValues files = DocValues.getBinary(view.leaves.get(s).reader(), Fields.FILE);
        return files.advanceExact(view.segments[s].heads[document - view.starts[s]]) ? files.binaryValue().utf8ToString() : "";
    }

    SortedDocValues[] sorted(String field) throws IOException {
        SortedDocValues[] values = new SortedDocValues[view.segments.length];
        for (int s = 0; s < view.segments.length; s++) {
            values[s] = DocValues.getSorted(view.leaves.get(s).reader(), field);
        }
        return values;
    }
}
