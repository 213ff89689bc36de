package org.fieldbook.semantic;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The fingerprint of a section's heading and body: the same texts have the same vectors, wherever they stand. */
public record VectorKey(long high, long low) implements Comparable<VectorKey> {

    /** The fingerprint of the two texts that {@link Embedder#passages} would be given. */
    public static VectorKey of(String heading, String body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] first = heading.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(first.length).flip());
            digest.update(first);
            ByteBuffer hash = ByteBuffer.wrap(digest.digest(body.getBytes(StandardCharsets.UTF_8)));
            return new VectorKey(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public int compareTo(VectorKey other) {
        int order = Long.compareUnsigned(high, other.high);
        return order != 0 ? order : Long.compareUnsigned(low, other.low);
    }
}
