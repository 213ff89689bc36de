package org.fieldbook.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fieldbook.content.Facet;
import org.fieldbook.content.Term;
import org.fieldbook.content.Vocabularies;

/** A short name for how an index is made; one made in another way is begun anew. */
final class Signature {
    /** Goes up with every change of fields or analysis. */
    private static final int VERSION = 8;

    private Signature() {
    }

    /** The version and a hash of the labels that are indexed with the documents. */
    static String of(Vocabularies vocabularies) {
        MessageDigest digest = sha256();
        for (Facet facet : Facet.values()) {
            for (Term term : new TreeSet<>(vocabularies.all(facet).stream().map(Term::id).toList()).stream()
                    .map(id -> vocabularies.term(facet, id)).toList()) {
                String region = facet == Facet.COUNTRY ? vocabularies.region(term.id()).map(r -> new TreeMap<>(r.labels()).toString()).orElse("") : "";
                digest.update((facet + "\n" + term.id() + "\n" + new TreeMap<>(term.labels()) + "\n" + term.trait("acronym") + "\n" + region + "\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return VERSION + "-" + HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
