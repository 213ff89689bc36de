package org.fieldbook.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.Bits;

/** Reads what every indexed file looked like. */
final class Stamps {
    private Stamps() {
    }

    static Map<Path, Stamp> of(View view) throws IOException {
        Map<Path, Stamp> stamps = new HashMap<>();
        for (int s = 0; s < view.segments.length; s++) {
            LeafReader reader = view.leaves.get(s).reader();
            Bits live = reader.getLiveDocs();
            BinaryDocValues files = DocValues.getBinary(reader, Fields.FILE);
            BinaryDocValues hashes = DocValues.getBinary(reader, Fields.HASH);
            NumericDocValues sizes = DocValues.getNumeric(reader, Fields.SIZE);
            for (int d = 0; d < view.segments[s].documents; d++) {
                int head = view.segments[s].heads[d];
                if ((live == null || live.get(head)) && files.advanceExact(head) && hashes.advanceExact(head) && sizes.advanceExact(head)) {
                    Path file = Path.of(files.binaryValue().utf8ToString());
                    stamps.put(file, new Stamp(file, sizes.longValue(), view.segments[s].modified[d], hashes.binaryValue().utf8ToString()));
                }
            }
        }
        return stamps;
    }

    static Map<Path, String> ids(View view) throws IOException {
        Map<Path, String> all = new HashMap<>();
        for (int s = 0; s < view.segments.length; s++) {
            LeafReader reader = view.leaves.get(s).reader();
            Bits live = reader.getLiveDocs();
            BinaryDocValues files = DocValues.getBinary(reader, Fields.FILE);
            SortedDocValues ids = DocValues.getSorted(reader, Fields.ID);
            for (int d = 0; d < view.segments[s].documents; d++) {
                int head = view.segments[s].heads[d];
                if ((live == null || live.get(head)) && files.advanceExact(head) && ids.advanceExact(head)) {
                    all.put(Path.of(files.binaryValue().utf8ToString()), ids.lookupOrd(ids.ordValue()).utf8ToString());
                }
            }
        }
        return all;
    }
}
