package org.fieldbook.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.fieldbook.content.Facet;

/**
 * What one segment of the index holds, as small arrays: which section belongs to which document, lengths, years and facet values.
 *
 * <p>A segment never changes, so this is made once for it. Documents are counted from 0 in each segment, deleted ones included.
 */
final class Segment {
    /** The Lucene document each document begins with, and one more: where the last one ends. */
    final int[] heads;
    /** The document each Lucene document belongs to. */
    final int[] documentOf;
    /** Words of a head or a section, stop words left out. */
    final int[] length;
    /** The same for whole documents. */
    final int[] total;
    final int[] from;
    final int[] to;
    final long[] modified;
    /** The language each document was analysed in. */
    final Language[] spoken;
    final int documents;
    private final Map<Facet, Values> facets = new EnumMap<>(Facet.class);
    /** The values of all facets, one after the other. */
    private final Values all;

    /** The values of one facet: those of document d are {@code ordinals[start[d]]} up to {@code start[d + 1]}. */
    record Values(int[] start, int[] ordinals, String[] names) {
    }

    Segment(LeafReader reader) throws IOException {
        heads = heads(reader);
        documents = heads.length - 1;
        documentOf = new int[reader.maxDoc()];
        for (int d = 0; d < documents; d++) {
            Arrays.fill(documentOf, heads[d], heads[d + 1], d);
        }
        length = new int[reader.maxDoc()];
        NumericDocValues lengths = DocValues.getNumeric(reader, Fields.LENGTH);
        for (int doc = lengths.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = lengths.nextDoc()) {
            length[doc] = (int) lengths.longValue();
        }
        total = new int[documents];
        for (int doc = 0; doc < length.length; doc++) {
            total[documentOf[doc]] += length[doc];
        }
        from = Arrays.stream(perHead(reader, Fields.FROM)).mapToInt(Math::toIntExact).toArray();
        to = Arrays.stream(perHead(reader, Fields.TO)).mapToInt(Math::toIntExact).toArray();
        modified = perHead(reader, Fields.MODIFIED);
        spoken = spoken(DocValues.getSorted(reader, Fields.SPOKEN));
        for (Facet facet : Facet.values()) {
            facets.put(facet, values(DocValues.getSortedSet(reader, Fields.facet(facet))));
        }
        all = together();
    }

    private Values together() {
        int[] start = new int[documents + 1];
        int[] ordinals = new int[facets.values().stream().mapToInt(values -> values.ordinals.length).sum()];
        int count = 0;
        for (int d = 0; d < documents; d++) {
            int base = 0;
            for (Values values : facets.values()) {
                for (int i = values.start[d]; i < values.start[d + 1]; i++) {
                    ordinals[count++] = base + values.ordinals[i];
                }
                base += values.names.length;
            }
            start[d + 1] = count;
        }
        return new Values(start, ordinals, facets.values().stream().flatMap(values -> Arrays.stream(values.names)).toArray(String[]::new));
    }

    /** The values of all facets, numbered one facet after the other. */
    Values values() {
        return all;
    }

    Values values(Facet facet) {
        return facets.get(facet);
    }

    private static int[] heads(LeafReader reader) throws IOException {
        SortedDocValues ids = DocValues.getSorted(reader, Fields.ID);
        int[] heads = new int[16];
        int count = 0;
        for (int doc = ids.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = ids.nextDoc()) {
            heads = ArrayUtil.grow(heads, count + 1);
            heads[count++] = doc;
        }
        heads = Arrays.copyOf(heads, count + 1);
        heads[count] = reader.maxDoc();
        return heads;
    }

    private long[] perHead(LeafReader reader, String field) throws IOException {
        NumericDocValues values = DocValues.getNumeric(reader, field);
        long[] all = new long[documents];
        for (int d = 0; d < documents; d++) {
            all[d] = values.advanceExact(heads[d]) ? values.longValue() : 0;
        }
        return all;
    }

    private Language[] spoken(SortedDocValues tags) throws IOException {
        Language[] known = new Language[tags.getValueCount()];
        for (int i = 0; i < known.length; i++) {
            known[i] = Language.of(tags.lookupOrd(i).utf8ToString());
        }
        Language[] all = new Language[documents];
        for (int d = 0; d < documents; d++) {
            all[d] = tags.advanceExact(heads[d]) ? known[tags.ordValue()] : Language.OTHER;
        }
        return all;
    }

    private Values values(SortedSetDocValues values) throws IOException {
        int[] start = new int[documents + 1];
        int[] ordinals = new int[16];
        int count = 0;
        for (int d = 0; d < documents; d++) {
            if (values.advanceExact(heads[d])) {
                ordinals = ArrayUtil.grow(ordinals, count + values.docValueCount());
                for (int i = 0; i < values.docValueCount(); i++) {
                    ordinals[count++] = (int) values.nextOrd();
                }
            }
            start[d + 1] = count;
        }
        String[] names = new String[(int) values.getValueCount()];
        for (int i = 0; i < names.length; i++) {
            names[i] = values.lookupOrd(i).utf8ToString();
        }
        return new Values(start, Arrays.copyOf(ordinals, count), names);
    }
}
