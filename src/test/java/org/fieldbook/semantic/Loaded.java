package org.fieldbook.semantic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The shipped model, loaded once for all tests of this package. */
final class Loaded {
    static final Path CACHE = Path.of("target", "semantic");
    static final Embedder EMBEDDER = Embedder.load(CACHE).orElseThrow();
    static final WordPieces WORDS = words();

    private Loaded() {
    }

    private static WordPieces words() {
        try (InputStream in = Loaded.class.getClassLoader().getResourceAsStream(Model.SHIPPED.tokenizer())) {
            return WordPieces.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The product of two vectors of length 1. */
    static double likeness(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }
}
