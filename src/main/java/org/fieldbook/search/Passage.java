package org.fieldbook.search;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.util.BytesRef;
import org.fieldbook.semantic.VectorKey;

/**
 * A section, or a question that it answers, as the embedding model is given it.
 *
 * @param heading the document's title and the headings above the text; empty for a question
 * @param body    the text; an opening begins with the document's summary
 */
record Passage(String heading, String body) {

    /** A section's own passage, and one for each question it answers: a question is nearer to another question than to any answer. */
    static List<Passage> all(String title, String summary, List<String> path, String text, List<String> questions) {
        return Stream.concat(of(title, summary, path, text).stream(), questions.stream().map(question -> new Passage("", question))).toList();
    }

    /** Empty for a section that lists where something comes from: it names many things and treats of none. */
    static Optional<Passage> of(String title, String summary, List<String> path, String text) {
        if (!path.isEmpty() && Backmatter.is(path.getLast())) {
            return Optional.empty();
        }
        String heading = Stream.concat(Stream.of(title), path.stream()).collect(Collectors.joining(" · "));
        String body = (summary + "\n" + text).strip();
        return body.isEmpty() ? Optional.empty() : Optional.of(new Passage(heading, body));
    }

    static VectorKey key(BytesRef term) {
        ByteBuffer bytes = ByteBuffer.wrap(term.bytes, term.offset, term.length);
        return new VectorKey(bytes.getLong(), bytes.getLong());
    }

    /** The fingerprint of both texts as it stands in an index. */
    BytesRef term() {
        VectorKey key = VectorKey.of(heading, body);
        return new BytesRef(ByteBuffer.allocate(2 * Long.BYTES).putLong(key.high()).putLong(key.low()).array());
    }
}
